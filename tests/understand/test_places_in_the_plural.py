"""Columns of places that are headed in the plural, and in other languages."""

import pytest
from written_sheets import understood

from impact.understand.column_names import place_rank
from impact.understand.measures import measure_named


@pytest.mark.parametrize(
    "head", ["Regiones", "Bibliotecas", "Communes", "Zweigstellen", "Counties", "Sedes", "Municipios", "Sucursales"]
)
def test_a_head_in_the_plural_names_places(head):
    assert place_rank(head.casefold()) is not None
    found = understood(f"{head} | Loans\nArica | 169\nTalca | 240\nOvalle | 80", file="loans 2023.csv")
    assert set(found.counts.branch) == {"Arica", "Talca", "Ovalle"}


@pytest.mark.parametrize("head", ["Personas socias activas", "Socios activos", "Usuarios activos"])
def test_active_members_in_spanish(head):
    assert measure_named(head).key == "active_borrowers"
