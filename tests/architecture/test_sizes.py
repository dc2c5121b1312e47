"""How long things may be, and that the pictures of docs/architecture.md show what is there."""

import subprocess
import sys

import measure

LONGEST_FUNCTION = 120
LONGEST_FILE = 500
#: Expressions are run by one switch: it is hot, and has a case for every instruction that only reads.
NAMED_EXCEPTIONS = {"run_expressions"}


def sources():
    return [
        *measure.sources("engine", ".cpp", ".hpp"),
        *measure.sources("benchmarks", ".cpp"),
        *measure.sources("tests", ".cpp", ".hpp", ".py"),
        *measure.sources("hsenv", ".py"),
        *measure.sources("agents", ".py"),
    ]


def test_no_function_is_too_long():
    long = [
        f"{one.place} {one.name}: {one.lines} lines"
        for one in measure.functions(sources())
        if one.lines > LONGEST_FUNCTION and one.name not in NAMED_EXCEPTIONS
    ]
    assert long == []


def test_every_named_exception_is_needed():
    long = {one.name for one in measure.functions(sources()) if one.lines > LONGEST_FUNCTION}
    assert long == NAMED_EXCEPTIONS


def test_no_file_is_too_long():
    assert measure.long_files(sources(), LONGEST_FILE) == []


def test_long_functions_and_files_are_seen(tmp_path, monkeypatch):
    monkeypatch.setattr(measure, "ROOT", tmp_path)
    body = "    x += 1;\n" * 130
    (tmp_path / "long.cpp").write_text(
        f"namespace hs {{\n\nint twice(int x) {{\n{body}    return x;\n}}\n\n}}\n"
    )
    (tmp_path / "long.py").write_text("def f(x):\n" + "    x += 1\n" * 130)
    paths = sorted(tmp_path.iterdir())
    assert [(one.name, one.lines) for one in measure.functions(paths)] == [("twice", 133), ("f", 131)]
    assert measure.long_files(paths, 131) == [("long.cpp", 137)]


def test_the_pictures_show_what_is_there():
    command = [sys.executable, measure.ROOT / "tests" / "tools" / "architecture_doc.py", "--check"]
    assert subprocess.run(command, check=False).returncode == 0, "run: make architecture-doc"
