#include "http/state_labels.hpp"

namespace arrimage::http {
namespace {

using domain::MeetingState;
using domain::SlotState;
using html::StateLabel;

} // namespace

StateLabel state_label(const domain::SlotCoverage& slot) {
    if (slot.to_confirm) return {"dated", "À confirmer"};
    if (slot.proposed && slot.state == SlotState::promised) return {"proposed", "Dates proposées"};
    return state_label(slot.state);
}

StateLabel state_label(SlotState state) {
    switch (state) {
    case SlotState::held: return {"held", "Tenue"};
    case SlotState::dated: return {"dated", "Fixée"};
    case SlotState::missing: return {"late", "Manquante"};
    case SlotState::late: return {"late", "En retard"};
    case SlotState::cancelled: return {"cancelled", "Annulée"};
    case SlotState::promised: return {"to-schedule", "À venir"};
    }
    return {};
}

StateLabel state_label(MeetingState state) {
    switch (state) {
    case MeetingState::to_schedule: return {"to-schedule", "À fixer"};
    case MeetingState::proposed: return {"proposed", "Dates proposées"};
    case MeetingState::confirmed: return {"dated", "Fixée"};
    case MeetingState::held: return {"held", "Tenue"};
    case MeetingState::cancelled: return {"cancelled", "Annulée"};
    }
    return {};
}

std::string state_title(SlotState state) {
    switch (state) {
    case SlotState::held: return "Tenues";
    case SlotState::dated: return "Fixées";
    case SlotState::missing: return "Manquantes";
    case SlotState::late: return "En retard";
    case SlotState::cancelled: return "Annulées";
    case SlotState::promised: return "À venir";
    }
    return {};
}

} // namespace arrimage::http
