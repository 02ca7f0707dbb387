#include "actions/tokens.hpp"

#include <array>
#include <sodium.h>
#include <span>
#include <stdexcept>

namespace arrimage::actions {

namespace {

void start_sodium() {
    static const int started = sodium_init();
    if (started < 0) throw std::runtime_error{"libsodium cannot find random numbers"};
}

template <std::size_t N>
std::array<unsigned char, N> random_bytes() {
    start_sodium();
    std::array<unsigned char, N> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string hex(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(bytes.size() * 2, '0');
    auto place = text.begin();
    for (const auto byte : bytes) {
        *place++ = digits[byte >> 4];
        *place++ = digits[byte & 0xf];
    }
    return text;
}

template <std::size_t N>
std::string digest(std::string_view bytes) {
    start_sodium();
    std::array<unsigned char, N> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    return hex(hash);
}

} // namespace

std::string new_uid() {
    auto bytes = random_bytes<16>();
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    auto text = hex(bytes);
    for (const std::size_t place : {20U, 16U, 12U, 8U}) text.insert(place, 1, '-');
    return text;
}

std::string new_token() {
    const auto bytes = random_bytes<24>();
    std::string text(33, '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

std::string hash_token(std::string_view token) {
    return digest<32>(token);
}

std::string form_token(std::string_view secret) {
    return digest<16>(std::string{"formulaire\n"}.append(secret));
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string digest_of(std::string_view bytes) {
    return digest<16>(bytes);
}

std::string etag_of(std::string_view bytes) {
    return '"' + digest_of(bytes) + '"';
}

} // namespace arrimage::actions
