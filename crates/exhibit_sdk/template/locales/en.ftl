title = A cup of tea
purpose = See how fast tea cools, and what the room has to do with it.
limits-of-the-model = The cup loses heat in proportion to its difference from the room. Evaporation and stirring are left out.
scene-description = A square of tea, glowing while it is hot, with steam above it.

group-room = The room
action-pour = Pour fresh tea

control-room = Temperature of the room
    .help = The tea ends at this temperature.

readout-tea = Tea
    .help = Temperature of the tea now

chart-cooling = Cooling
    .x = Minutes since pouring
    .y = Temperature
    .summary = After { $minute } minutes the tea is at { $tea } °C.
chart-cooling-tea = Tea

label-tea = { $value } °C

story-look = Move the room's temperature
    .text = The tea falls fast at first and slowly later. Why?

question-faster = In which room does the tea cool faster?
question-faster-hot = In the hot room
    .why = The difference is small there, and it is the difference that drives the heat out.
question-faster-cold = In the cold room
    .why = Yes: the greater the difference, the faster it cools.

unit--C = °C
unit-min = min
