"""Words from a file or a person reach the screen through one helper; everything Markdown is ours, word for word."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HELPER = {*(ROOT / "src/impact/app/safe_text").glob("*.py")}
SCREENS = sorted({*(ROOT / "src/impact/app").rglob("*.py"), *(ROOT / "pages").rglob("*.py")} - HELPER)

# They render Markdown or HTML.
NEVER = {
    "markdown",
    "write",
    "write_stream",
    "html",
    "table",
    "latex",
    "metric",
    "caption",
    "info",
    "success",
    "warning",
}
NEVER |= {"error", "exception", "toast", "image", "iframe", "badge", "feedback", "echo"}
# Their first argument is a label or a heading, which is Markdown too.
LABELLED = {
    "title",
    "header",
    "subheader",
    "button",
    "form_submit_button",
    "download_button",
    "link_button",
    "expander",
}
LABELLED |= {"selectbox", "multiselect", "text_input", "text_area", "number_input", "date_input", "file_uploader"}
LABELLED |= {"segmented_control", "pills", "radio", "checkbox", "toggle", "slider", "spinner", "status", "popover"}
# Their options are drawn as Markdown, so only words of ours may stand in them.
OPTIONS_ARE_MARKDOWN = {"radio", "pills", "segmented_control", "tabs"}


def calls_to_streamlit(tree: ast.AST) -> list[tuple[str, ast.Call]]:
    """`st.button(…)`, and `left.button(…)` on a column."""
    found = []
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ):
            found.append((f"{node.func.value.id}.{node.func.attr}", node))
    return found


def is_ours(node: ast.expr) -> bool:
    """Written in the source, a constant of it (in capitals), or a line of a table that is one: LABELS[key]."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    if isinstance(node, ast.List | ast.Tuple):
        return all(is_ours(part) for part in node.elts)
    if isinstance(node, ast.Subscript):
        return is_ours(node.value)
    if isinstance(node, ast.Call):  # whose Markdown is taken out
        return ast.unparse(node.func) == "safe_text.label"
    return isinstance(node, ast.Name) and node.id.isupper()


def trouble(text: str) -> list[str]:
    found = []
    for name, call in calls_to_streamlit(ast.parse(text)):
        owner, method = name.split(".")
        if owner not in ("st", "left", "right", "column", "place"):
            continue
        if method in NEVER and not (method == "html" and call.args and is_ours(call.args[0])):
            found.append(f"{name} draws Markdown or HTML")
        if method in LABELLED and not (call.args and is_ours(call.args[0])):
            found.append(f"{name} has a label that is not ours")
        if method == "page_link" and not any(key.arg == "label" and is_ours(key.value) for key in call.keywords):
            found.append(f"{name} has a label that is not ours")
        if method in OPTIONS_ARE_MARKDOWN and not all(is_ours(argument) for argument in call.args):
            found.append(f"{name} has options that are not ours")
        if any(keyword.arg == "help" and not is_ours(keyword.value) for keyword in call.keywords):
            found.append(f"{name} has a help text that is not ours")
        if any(keyword.arg == "unsafe_allow_html" for keyword in call.keywords):
            found.append(f"{name} allows HTML")
        if any(keyword.arg == "unsafe_allow_javascript" for keyword in call.keywords):
            found.append(f"{name} allows scripts")
    return found


@pytest.mark.parametrize("screen", SCREENS, ids=lambda path: path.stem)
def test_no_way_round_the_helper(screen: Path):
    assert trouble(screen.read_text()) == []


@pytest.mark.parametrize(
    "code",
    [
        "st.markdown(name)",
        "st.markdown('ours')",
        "st.write(name)",
        "st.html(name)",
        "st.table(frame)",
        "st.button(name)",
        "left.text_input(f'{name}')",
        "st.radio('Which?', names)",
        "st.expander('Ours ' + name)",
        "st.button('Ours', help=name)",
        "st.metric('Ours', 3)",
        "st.html(STYLE, unsafe_allow_javascript=True)",
        "st.button(other.label(name))",
        "st.page_link(PAGE, label=name)",
        "st.page_link(PAGE)",
    ],
)
def test_the_check_sees_a_way_round(code: str):
    assert trouble(code)


@pytest.mark.parametrize(
    "code",
    ["st.button('Ours')", "st.button(LABELS[name])", "st.text(name)", "st.selectbox('Ours', names)", "st.html(STYLE)"],
)
def test_the_check_lets_our_own_words_pass(code: str):
    assert trouble(code) == []


def test_the_helper_escapes_everything_it_is_given():
    """Each `{…}` in its HTML is escaped, a class of our own, or built of such parts."""
    trees = [ast.parse(part.read_text()) for part in sorted(HELPER)]
    ours = {"kind", "todo", "head", "body", "right", "cls", "cells", "cell", "first", "inner", "means", "scroll"}
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FormattedValue):
            names = {n.id for n in ast.walk(node.value) if isinstance(n, ast.Name)}
            assert "escape" in names or names <= ours | {"escape"}, ast.unparse(node)
