
title = Last night's rice
purpose = Cook rice, leave it standing, put it away – and watch under the magnifier what grows while it is lukewarm.
attract = Touch here: see what grew in the rice
goal-hours-warm = What counts is how many hours cooked food spends between 60 and 10 °C, not whether a night lies in between.
goal-portioning = A shallow layer cools much faster than a deep one, in the fridge too.
goal-toxin-stays = Reheating kills bacteria, but not the heat-stable toxin they may have left behind.
goal-cold-loving = Some bacteria, such as Listeria, go on growing in the fridge.
scene-description = A kitchen in the evening. On the wooden counter stands a glass dish of rice, cut open: red rice is hot, blue rice is cold. A big magnifier shows one grain of it. On the grain lie green rods, the bacteria; they divide, and each new one lies beside its mother. Behind the window night turns into morning, and the wall clock runs. In the fridge everything around the dish is pale blue. Killed bacteria are empty grey outlines; violet crystals stand for toxin that may be there.
limits-of-the-model =
    Growth follows Baranyi and Roberts with published parameters for Bacillus cereus in cooked rice (8.67 to 49.68 °C; outside that the model says no growth) and for Listeria in moist, hardly sour food (checked from 2 to 25 °C; beyond that it is only prolonged). Each gram begins with 100 Bacillus cereus from spores, or 10 Listeria; your kitchen may differ.
    How the dish cools is a plain calculation of heat through a flat layer with typical values: an illustration, not a measurement of your pot. Reheating uses one temperature for the core. The kill is that of Salmonella in beef, taken as a yardstick; its table ends at 69.4 °C, and beyond that the line is only prolonged. Spores survive and are not counted.
    How much toxin there is cannot be computed here. The crystals only mean: with more than 100,000 in a gram it may be there. The exhibit never says that a food may be eaten. When in doubt, throw it out.
how-sure = { $reader ->
    [children] Quite sure: that warm hours matter, that flat dishes cool faster, and that heat does not take the toxin away. Not so sure: how many there are in your own rice. It can be more or fewer. When in doubt, throw it out.
   *[adults] Well established: the shape of growth (our curve meets all 13 values printed by USDA for cooling rice within 0.01 powers of ten), the order of magnitude of kill times, and that cereulide withstands cooking. Uncertain: the number at the beginning, the strain, the recipe, the cooling of a real pot. A factor of ten either way is nothing unusual. When in doubt, throw it out.
}

group-store = Put away
group-kitchen = Room and time
group-heat = Reheat
group-cold = Fridge
action-cook = Cook a new pot
action-reheat = Reheat, or undo

control-counter-hours = Hours on the counter
    .help = How long the rice stands in the room before it goes into the fridge.
control-depth = Depth of the rice
    .help = How deep the rice lies in its dish. You can drag the surface in the picture too.
control-fridge-temperature = Fridge
    .help = Temperature in the fridge. Yes, you can set nonsense: see what happens.
control-room-temperature = Room
    .help = Temperature of the kitchen, all through the night.
control-shown-hour = Hours since dinner
    .help = Move through the night and the next day.
control-pace = How fast time runs
control-pace-slow = Slowly: 20 minutes a second
control-pace-usual = One hour a second
control-pace-fast = Fast: over 3 hours a second
control-reheat-minutes = Minutes in the heat
    .help = How long the portion is heated. Then press “Reheat”.
control-portion-depth = Thickness of the portion
    .help = A thick portion stays cold in the middle for a long time.
control-reheat-temperature = Heat around it
    .help = Temperature of the steam around the portion.
control-dish-temperature = Fridge
    .help = Temperature in the fridge with the sliced ham.
control-shown-day = Days in the fridge
    .help = Move through four weeks.

readout-cells = Living bacteria in a gram
    .help = In the rice Bacillus cereus, in the ham Listeria.
readout-temperature = In the middle
    .help = Temperature where the food cools or heats last.
readout-hours-warm = Hours lukewarm
    .help = How long the middle has been between 60 and 10 °C so far.
readout-reduction = Kill if reheated, powers of ten
    .help = If reheated as set: 1 means one in ten survives, 6 one in a million. From 12 on we stop counting. Measured for Salmonella in beef up to 69.4 °C, prolonged beyond.

chart-growth = Bacteria in a gram
    .x = Hours since dinner
    .y = Powers of ten in a gram (2 = 100, 5 = 100,000)
    .summary = { $hour ->
        [one] After { $hour } hour
       *[other] After { $hour } hours
    } there are { $cells_before } Bacillus cereus in a gram of rice, or 10 to the power { $log10_bcereus } alive. After 24 hours: 10 to the power { $log10_at_24_hours }. { $toxin_possible ->
        [0] Fewer than 100,000 so far.
       *[other] More than 100,000: toxin may be there, and reheating does not take it away. When in doubt, throw it out.
    } { $growth_range ->
        [0] It is now too cold for them to grow, by this model.
        [2] It is now too hot for them to grow, by this model.
       *[other] At this temperature they grow.
    }
chart-growth-growth = Your rice
chart-growth-two-hours = In the fridge after 2 hours
chart-growth-prediction = My guess
    .help = Draw from dinner to 24 hours later with a finger or the mouse. Or use the arrow keys: left and right choose the hour, up and down move the line.
chart-temperature = How warm the rice is
    .x = Hours since dinner
    .y = Temperature (°C)
    .summary = { $hour ->
        [one] After { $hour } hour
       *[other] After { $hour } hours
    } the middle of the rice is at { $temperature } °C and its top at { $top_temperature } °C. So far the middle was between 60 and 10 °C for { $hours_warm } hours; in 24 hours it will be { $hours_warm_in_24 } hours.
chart-temperature-core = Middle
chart-temperature-top = Top
chart-temperature-hot-edge = 60 °C
chart-temperature-cold-edge = 10 °C
chart-reheat = In the heat: the middle of the portion
    .x = Minutes in the heat
    .y = Temperature (°C)
    .summary = Heated as set, the middle reaches { $core_after_reheating } °C and the kill is { $reduction_after_reheating } powers of ten. { $heat_range ->
        [0] At the temperature now hardly any bacteria die.
        [1] The temperature now is within the table of kill times.
       *[other] The temperature now is above the table of kill times, which ends at 69.4 °C: beyond it the line is only prolonged.
    } Toxin, if there is any, stays.
chart-reheat-core = Middle of the portion
chart-reheat-seventy = 70 °C
chart-listeria = Listeria in a gram of ham
    .x = Days in the fridge
    .y = Powers of ten in a gram (1 = 10, 3 = 1,000)
    .summary = { $day ->
        [one] After { $day } day
       *[other] After { $day } days
    } there are { $listeria_per_gram } Listeria in a gram, or 10 to the power { $log10_listeria }. { $listeria_model_holds ->
        [0] Careful: the model was checked from 2 to 25 °C only; at this temperature its curve is just prolonged.
       *[other] The model was checked at this temperature.
    }
chart-listeria-yours = In your fridge
chart-listeria-four = At 4 °C

handle-depth = Surface of the rice

label-count = { $value ->
    [0] fewer than one in a gram
   *[other] { $value } living in a gram
}
label-rod = { $value ->
    [1] each rod is one of them
   *[other] each rod stands for { $value }
}
label-core = Middle: { $value } °C
label-place = { $value ->
    [0] On the counter
    [1] In the fridge
    [2] Being reheated
   *[other] Ham, in the fridge
}
label-toxin = { $value ->
    [0] ◇ below 100,000 so far
    [1] ◆ toxin may be there (illustration)
   *[other] ◆ they grow in the cold
}

sound-sizzle = Steam hisses
sound-hum = The fridge hums

story-evening = Seven in the evening
    .text = { $reader ->
        [children] The rice is ready and steams. A few tough spores have survived the cooking. Under the magnifier they lie on a grain: green rods. What will become of them by tomorrow?
       *[adults] Boiling kills cells, but not the spores of Bacillus cereus. About a hundred of them, we assume, are left in each gram. As long as the rice is hot they wait. The magnifier shows what follows, one rod for each cell in a gram.
    }
story-ask-overnight = First, your hunch
    .text = { $reader ->
        [children] “Last night's rice makes you ill”, people say. What do you think? You will be asked again at the end.
       *[adults] Many people warn of food that has stood overnight. What is behind it? Your answer is kept without judgement; at the end the same question comes back.
    }
story-ask-reheat = And one more
    .text = { $reader ->
        [children] The rice stood out far too long. Now it gets really hot again. Does that help?
       *[adults] Rice that stood warm for a long time is heated through to 100 °C. What does that change, and what not?
    }
story-predict = How many will there be?
    .text = { $reader ->
        [children] The kitchen is at 30 °C. The rice stands out for 8 hours, then goes into the fridge. There are 100 bacteria in a gram now. Draw how many you expect. Each step up means ten times as many!
       *[adults] Room at 30 °C, 8 hours on the counter, then the fridge at 4 °C; 4 cm deep. In each gram there are 10² = 100. Draw the count over 24 hours. The scale is logarithmic: one step up is a factor of ten.
    }
    .done = Good, that is kept. Now let the night pass.
story-answer = The night passes
    .text = { $reader ->
        [children] First nothing happens: too hot! Then it gets cosy, and one becomes two, two become four … Look through the magnifier. In the cold they stop, but they stay.
       *[adults] Above 50 °C the model shows no growth. Then a lag while spores germinate; at 30 to 45 °C a generation takes 20 to 30 minutes. The fridge stops growth but takes nothing back. Dashed: the same rice, put away after 2 hours.
    }
story-warm = Count the lukewarm hours
    .text = { $reader ->
        [children] The two dashed lines are 60 and 10 °C. In between is the cosy zone. Make the room cooler, the time on the counter shorter, the rice shallower. How many lukewarm hours are left?
       *[adults] The curve crosses the band between 60 and 10 °C. Its hours there, not the night, decide. Move depth and counter time and compare the middle with the top: heat leaves through the surface, so twice the depth cools much more than twice as slowly.
    }
story-keep = Your turn: stop them
    .text = { $reader ->
        [children] A big pot of rice, 12 cm deep, in a kitchen at 30 °C. Can you manage that after 24 hours there are at most ten times as many – 1,000 in a gram? Try depth, time and fridge!
       *[adults] 12 cm of rice, 30 °C in the kitchen, 6 hours on the counter. Keep growth over 24 hours to at most one power of ten (10³ in a gram). One of the three controls alone is not enough.
    }
    .done = Well done! Shallow dishes and soon into the cold: few lukewarm hours, few bacteria. That is still no promise. When in doubt, throw it out.
story-heat = Noon: make it hot
    .text = { $reader ->
        [children] The rice was out for 8 hours. Now press “Reheat”. Is the middle hot too? Try thinner portions and more minutes. Dead bacteria turn grey.
       *[adults] Press “Reheat” and watch the core: heat reaches it with a time constant that grows with the square of the thickness. Below about 55 °C hardly anything dies; every 5.6 °C more makes it ten times faster. Figures below: as printed by the authorities.
    }
story-toxin = What stays
    .text = { $reader ->
        [children] The rods are grey, dead. But the violet crystals? Heat does not break this toxin. It makes you sick even when no bacterium is alive. When in doubt, throw it out.
       *[adults] Some strains make cereulide, a toxin that withstands boiling. Where there were more than 100,000 in a gram it may be there; how much, this model does not know. No reheating takes it back. When in doubt, throw it out.
    }
story-cold = Some like it cold
    .text = { $reader ->
        [children] Four weeks in the fridge at 8 °C: sliced ham. Pink rods grow here, Listeria. They are slow, but they do not stop. Make the fridge colder and compare.
       *[adults] Listeria monocytogenes grows down to about 0 °C. In moist food of pH 6.2: about 1.3 powers of ten a week at 4 °C, 3.2 at 8 °C. The cold only buys time. The model was checked from 2 to 25 °C.
    }
story-rules = Take this home
    .text = { $reader ->
        [children] Eat it hot, or cool it quickly: flat dishes, soon into the fridge, not for many days. Leftovers once, and really hot. Pregnant women, small children and old people should be extra careful. When in doubt, throw it out.
       *[adults] One hour out, 3 cm deep, fridge at 4 °C: look at the curve. Below are the rules of authorities, with year and source. They lower the risk, they do not abolish it; for pregnant women, small children, old and ill people it is larger. When in doubt, throw it out.
    }
story-again-overnight = The same question again
    .text = { $reader ->
        [children] You have seen the night. What do you say now?
       *[adults] Think of the curve between 60 and 10 °C, then answer again.
    }
    .done = Count the lukewarm hours, not the nights.
story-again-reheat = And this one again
    .text = { $reader ->
        [children] Think of the violet crystals.
       *[adults] What did the heat change under the magnifier, and what not?
    }
    .done = Thank you for keeping watch! When in doubt, throw it out.

question-overnight = Cooked rice is kept until the next day. What matters most?
question-overnight-night = That a night lies in between
    .why = A night in the fridge is something else than an evening on the counter. Bacteria cannot see the dark.
question-overnight-warm-hours = How many hours it was lukewarm
    .why = Right. Between 60 and 10 °C they grow. Few lukewarm hours, few bacteria, night or no night.
question-overnight-smell = Whether it still smells good
    .why = These bacteria and their toxin can be there without any smell.
question-reheat = Rice that stood lukewarm for a long time is heated thoroughly. What is true then?
question-reheat-all-well = All is well again
    .why = Heat kills cells. Toxin that is already there stays, and makes people sick.
question-reheat-toxin-stays = Cells die, but toxin may stay
    .why = Right. That is why it counts what happened before reheating. When in doubt, throw it out.
question-reheat-nothing = Nothing changes
    .why = Something does: cells die, if the middle gets hot for long enough. The toxin stays.

fact-fsis-60 = Beef, core at 60.0 °C: this long kills all but 1 in 3 million Salmonella (6.5 powers of ten)
fact-fsis-65 = The same at 65.0 °C
fact-fsis-69 = The same at 69.4 °C
fact-uk-70 = Advice in the United Kingdom: 70 °C in the middle for this long
fact-efsa-100000 = In most reported outbreaks of Bacillus cereus there were more than this many in a gram
fact-efsa-lower = But some people fell ill from food with as few as this many
fact-efsa-7 = Advice of the European Food Safety Authority: keep the fridge no warmer than this
fact-efsa-people = Ill from Bacillus cereus in well-studied outbreaks in the European Union, 2007 to 2014
fact-who-2-hours = WHO: do not leave cooked food at room temperature longer than this
fact-who-5 = WHO: refrigerate cooked food soon, best below
fact-who-60 = WHO: keep it steaming hot until served, above
fact-who-70 = WHO: when cooking or reheating, bring the middle to at least

unit-Cel = °C
unit-h = h
unit-min = min
unit-s = s
unit-cm = cm
unit-d = d
unit-1-g = in a gram
unit-lg-g = powers of ten in a gram
unit-people = people

# Makers
role-model = model
role-pictures = pictures
role-sounds = sounds
role-words = words
