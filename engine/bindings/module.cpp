// The module hsenv._engine.
#include "bindings.hpp"

PYBIND11_MODULE(_engine, m) {
    m.doc() =
        "The engine of hsenv: games, cards and batches in C++. Use the package hsenv; this is what it is "
        "built on.";
    m.attr("__version__") = HSENV_VERSION;
    hs::bind_errors(m);
    hs::bind_cards(m);
    hs::bind_views(m);
    hs::bind_game(m);
    hs::bind_position_words(m);
    hs::bind_buffers(m);
    hs::bind_batch(m);
    hs::bind_observations(m);
    hs::bind_bots(m);
    hs::bind_bench(m);
    hs::bind_play(m);
}
