"""The examples do what they say."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

EXAMPLES = Path(__file__).resolve().parents[2] / "examples/python"


@pytest.mark.parametrize(("name", "lines"), [("word_count.py", 8), ("clickstream.py", 6)])
def test_an_example_runs(name, lines, bootstrap):
    ended = subprocess.run([sys.executable, EXAMPLES / name, bootstrap], capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert len(ended.stdout.splitlines()) == lines, ended.stdout


def test_the_notebook_runs_and_draws():
    notebook = nbformat.read(EXAMPLES / "delays.ipynb", as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(EXAMPLES)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("image/png" in output.get("data", {}) for output in outputs)
