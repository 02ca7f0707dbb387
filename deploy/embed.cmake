# Writes OUTPUT: a C++ table of the files FILES (path → content) that the binary carries.
set(entries "")
foreach(file IN LISTS FILES)
  file(READ ${file} hex HEX)
  string(LENGTH "${hex}" length)
  math(EXPR size "${length} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  # A literal is cut every 16 bytes so that no compiler meets an over-long line.
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)"
         "\\1\"\n\"" bytes "${bytes}")
  string(APPEND entries "    {\"${file}\", {\"${bytes}\", ${size}}},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"embedded.hpp\"\n
namespace arrimage {
namespace {
constexpr EmbeddedFile files[] = {
${entries}};
}
std::span<const EmbeddedFile> embedded_files() { return files; }
}
")
