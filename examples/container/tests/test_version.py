from pathlib import Path

from app.version import PROJECT, app_version


def test_the_version_of_the_build_comes_first() -> None:
    assert app_version({"APP_VERSION": "1.2.3-pr.7"}) == "1.2.3-pr.7"


def test_without_one_it_is_that_of_the_project() -> None:
    version = app_version({"APP_VERSION": ""})
    assert f'version = "{version}"\n' in PROJECT.read_text()


def test_code_without_its_project_has_none(tmp_path: Path) -> None:
    assert app_version({}, tmp_path / "pyproject.toml") == "unknown"
