#include "cli/run.hpp"

int main(int argc, char** argv) {
    return arrimage::cli::run(argc, argv);
}
