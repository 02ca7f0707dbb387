"""Plans of any size, written as the TOML plan file: N promised meetings of K committees and T territories."""
import itertools
import random

THEMES = ["logement social", "transport collectif", "sécurité alimentaire", "persévérance scolaire", "aînés",
          "petite enfance", "insertion en emploi", "accès aux loisirs", "participation citoyenne", "culture",
          "santé mentale", "vie de quartier", "ruralité", "environnement", "accueil des nouveaux arrivants",
          "économie sociale", "revitalisation", "jeunesse", "familles", "éducation populaire"]
PLACES = ["Maskinongé", "Shawinigan", "Haut-St-Maurice", "Mékinac", "des Chenaux", "Trois-Rivières", "Bécancour",
          "Nicolet-Yamaska", "Drummond", "Arthabaska", "de l’Érable", "Portneuf", "Joliette", "Matawinie",
          "D’Autray", "Montcalm"]
AIMS = ["pour partager les bons coups de l’année", "afin de suivre l’entente et ses engagements",
        "qui font le point sur les travaux avec les partenaires", "pour préparer le bilan et la suite",
        "avec les élus, les organismes et les citoyens"]
DAYS = ["le {day} {month}", "{month}", "avant le {day} {month}", "fin {month}", "semaine du {day} {month}",
        "mi-{month}", "d’ici le {day} {month}"]
MONTHS = ["avril 2024", "mai 2024", "juin 2024", "juillet 2024", "août 2024", "septembre 2024", "octobre 2024",
          "novembre 2024", "décembre 2024", "janvier 2025", "février 2025", "mars 2025"]
RESOURCES = ["role: coordonnatrice", "organisation: municipalités régionales de comté", "committee: comités locaux",
             "organisation: centre de services scolaire", "document: portrait du territoire (2023)",
             "channel: bulletin régional"]


def committees(count):
    """Names that differ: "comité logement social", then "comité logement social de Mékinac" …"""
    bare = [f"comité {theme}" for theme in THEMES]
    local = [f"comité {theme} – {place}" for place in PLACES for theme in THEMES]
    return (bare + local)[:count]


def deadline(chance):
    phrase = chance.choice(DAYS)
    return phrase.format(day=chance.randint(2, 27), month=chance.choice(MONTHS))


def slots(chance, count, territory):
    where = f'territory = "{territory}", ' if territory else ""
    return ", ".join(f'{{ {where}deadline = "{deadline(chance)}" }}' for _ in range(count))


def activity(chance, number, count, who):
    """One activity that promises `count` meetings; `who` is its kind and the name of its committee or territory."""
    kind, name = who
    of_whom = f"du {name}" if kind == "committee" else f"dans le territoire {name}"
    resources = ", ".join(f'"{text}"' for text in chance.sample(RESOURCES, 3))
    return (f'[[objective.means.activity]]\nnumber = "{number}"\n'
            f'title = "Tenir {count} rencontres {of_whom} {chance.choice(AIMS)}."\nresources = [{resources}]\n'
            f'obligation.kind = "{kind}"\n'
            f'obligation.slots = [{slots(chance, count, name if kind == "territorial" else None)}]\n')


def heading(level, number, title):
    return f'[[{level}]]\nnumber = "{number}"\ntitle = "{title}"\n'


def plan(meetings, committee_count=20, territory_count=12, each=4):
    """The text of a plan with exactly `meetings` promised meetings, `each` to an activity; the same at each call."""
    chance = random.Random(meetings)
    owners = itertools.cycle([("committee", name) for name in committees(committee_count)] +
                             [("territorial", name) for name in PLACES[:territory_count]])
    parts = ['title = "Plan d’action 2024-2025"\nperiod = { start = 2024-04-01, end = 2025-03-31 }\n']
    for place, start in enumerate(range(0, meetings, each)):
        objective, means = place // 80 + 1, f"{place // 80 + 1}.{place % 80 // 8 + 1}"
        if place % 80 == 0:
            parts.append(heading("objective", objective, f"Agir ensemble, volet {objective}."))
        if place % 8 == 0:
            parts.append(heading("objective.means", means, f"Réunir les partenaires du moyen {means}."))
        parts.append(activity(chance, f"{means}.{place % 8 + 1}", min(each, meetings - start), next(owners)))
    return "".join(parts)
