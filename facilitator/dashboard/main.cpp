#include "facilitator/dashboard/program.h"

int main(int count, char** words) {
    const auto started = vertebra::dashboard::read_options(count, words);
    if (!started.options) return started.exit_code;
    return vertebra::dashboard::run(*started.options);
}
