#!/usr/bin/env python3
"""Makes this folder's extracts from the full reference tables. Run: extract.py <folder with fair/ and data/>

`build.rs` of the model reads calibration_scenarios.csv and the gcb2019_*.csv files; the tests read the others.
"""

import csv
import gzip
import pathlib
import sys
from decimal import Decimal

source, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent
configurations = ["754719", "1067884", "1345430"]
# medium-extension and high-extension are the same as these up to 2101.
scenarios = ["verylow", "verylow-overshoot", "low", "medium-overshoot", "high-overshoot"]


def rows(name):
    path = source / name
    with gzip.open(path, "rt") if name.endswith(".gz") else open(path) as file:
        return list(csv.DictReader(file))


def write(name, header, lines):
    with open(here / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


full = {
    (row["scenario"], row["config"], int(row["timebound_year"])): row
    for row in rows("fair/full61_annual_3configs_7scenarios.csv.gz")
}


def drivers(scenario, year):
    """Emissions of the year that begins there; forcing by all but CO2 at its beginning, in each configuration."""
    emissions = full[scenario, configurations[0], year]["CO2_emis_GtCO2_per_yr_timepoint"]
    forcings = []
    for configuration in configurations:
        row = full[scenario, configuration, year]
        other = Decimal(row["ERF_total"]) - Decimal(row["ERF_CO2"])
        forcings.append(format(round(other, 12), "f"))
    return [emissions, *forcings]


lines = [["history", year, *drivers("low", year)] for year in range(1750, 2023)]
for scenario in scenarios:
    lines += [[scenario, year, *drivers(scenario, year)] for year in range(2023, 2102)]
write(
    "calibration_scenarios.csv",
    ["scenario", "year", "emissions_GtCO2_per_year"] + [f"other_forcing_W_per_m2_{c}" for c in configurations],
    lines,
)

keys = ["scenario", "config", "timebound_year", "T_anom_vs_1850_1900", "CO2_ppm"]
write(
    "full61_2000_2100.csv",
    keys,
    [
        [row[key] for key in keys]
        for (scenario, _, year), row in full.items()
        if scenario in scenarios and 2000 <= year <= 2100
    ],
)

lite = rows("fair/lite_scenarios_prescribed_nonCO2.csv.gz")
write("lite_scenarios_5yearly.csv", list(lite[0]), [list(row.values()) for row in lite if int(row["timebound"]) % 5 == 0])

idealised = rows("fair/lite_co2only_idealised_decadal.csv")
header = [name.replace("_in_[t,t+1)", "") for name in idealised[0]]  # no comma in a header: plain splitting reads it
write("lite_co2only_idealised_decadal.csv", header, [list(row.values()) for row in idealised])

for name in ["gcb2019_historical_1750_GtC.csv", "gcb2019_territorial_CHN_USA_IND_MtC.csv"]:
    (here / name).write_bytes((source / "data" / name).read_bytes())
