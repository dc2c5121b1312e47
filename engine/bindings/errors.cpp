// C++ errors become the exceptions of hsenv/errors.py.
#include "bindings.hpp"

namespace py = pybind11;

namespace hs {

namespace {

void raise(const char* name, const std::exception& error) {
    const py::object type = py::module_::import("hsenv.errors").attr(name);
    py::set_error(type, error.what());
}

}  // namespace

void bind_errors(py::module_&) {
    py::register_exception_translator([](std::exception_ptr pointer) {
        try {
            if (pointer) std::rethrow_exception(pointer);
        } catch (const IllegalAction& error) {
            raise("IllegalAction", error);
        } catch (const UnknownCard& error) {
            raise("UnknownCard", error);
        } catch (const DeckError& error) {
            raise("DeckError", error);
        } catch (const SetupError& error) {
            raise("PositionError", error);
        } catch (const ScriptError& error) {
            raise("ScriptError", error);
        } catch (const PackError& error) {
            raise("CardError", error);
        }
    });
}

}  // namespace hs
