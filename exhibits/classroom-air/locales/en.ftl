# The classroom's air: English

title = The classroom's air
purpose = Forty-five pupils breathe the same air. Open the windows and watch the meter and the risk of infection move together.
attract = Touch here: let fresh air in
goal-shared-breath = In a closed room, a growing part of every breath has been in somebody else's lungs before.
goal-fresh-air = Opening the windows takes away carbon dioxide and floating germs alike.
goal-what-helps-what = A purifier and masks hold back germs, not carbon dioxide: a meter that falls and a risk that falls are two things.
scene-description = A classroom, cut open so that you look in. Five rows of nine pupils face the blackboard on the left. White puffs drift from every mouth towards the neighbour. On the back wall are four windows with curtains, a clock, and a meter with the carbon dioxide. The staler the air, the warmer its colour and the thicker the haze. When the windows open, pale curls leave through their upper half and blue ones come in below. One pupil has a model disease, marked by a purple sign; spiked particles float from that pupil through the whole room. A purifier stands in front on the left. The model knows only the mean of the room: swirls and particles are an illustration of it.
limits-of-the-model =
    The room is taken to be well mixed: the same air everywhere. In a real room it is worse close to somebody's mouth and better by the window, and wind changes all. Windows are driven here by the difference in temperature alone, and the air in the corridor is taken to be fresh.
    Everybody breathes out as much as an adult at rest. Children breathe out less, so a real class stays below these figures; measured classrooms lie near 1,500 to 4,000 ppm. Above 5,000 ppm people would have left, and above 40,000 ppm the model means nothing.
    The disease is a model disease, not one you could catch. “Quanta” are an average: of those who breathe in one quantum, 63 in 100 are infected. Coughing, touching and vaccination are not in the model. Swirls, puffs and particles in the picture are an illustration.
how-sure = { $reader ->
    [children] Very sure: breath gathers in a closed room, and windows take it away. Anybody with a meter can check that. Less sure: how many get ill. That differs from room to room and from illness to illness. So compare two days with each other, and do not count on one number.
   *[adults] The balance of carbon dioxide is nearly exact: it agrees with CERN's CAiMIRA to better than a millionth, and any meter can check its shape. The air through a window is a rough estimate: wind, insect screens and furniture change it. The risk of infection is the least sure: the quanta that people give off differ widely, and are only known from outbreaks looked at afterwards. Trust the comparison of two settings more than one percentage.
    }

# Controls
group-room = Room
group-clean = Clean the air
group-class = Class
action-new-day = New day

control-windows = Windows open
    .help = Four windows. You can also drag the pane in the picture.
control-door = Door to the corridor open
control-colder = Colder outside by
    .help = Warm air leaves at the top of a window and cold air comes in below: the colder it is, the faster. Wind is not in the model.
control-purifier = Purifier
    .help = How much air it cleans. It catches particles; carbon dioxide passes through it.
control-masks = Masks hold back
    .help = The share of particles kept back, breathing out and breathing in alike. 0% is no mask.
control-quanta = How catching the model disease is
    .help = Quanta an hour from the one ill pupil.
control-pupils = Pupils
    .help = There are 45 seats; more stand along the back wall.
control-timetable = Timetable
control-timetable-straight = No breaks, 8 to 12 and 14 to 17
control-timetable-breaks = A 10-minute break after each lesson
control-timetable-airing = Breaks with all windows open

# Readouts
readout-co2 = Carbon dioxide
    .help = ppm: parts in a million parts of air. Outside it is a little over 400.
readout-rebreathed = Of each breath, used before
    .help = The share of the air you breathe in that has been in somebody's lungs.
readout-infection = Risk of infection so far
    .help = The chance that a healthy pupil has caught the model disease since the morning.
readout-changes = Fresh air
    .help = How many times an hour a roomful of air comes in.
readout-heat = Warmth that goes out
    .help = What the heating must make up for. A small electric heater gives 2 kW.

# Charts
chart-co2 = Carbon dioxide through the day
    .x = Time of day (hours)
    .y = Carbon dioxide (ppm)
    .summary = It is { $clock }. The meter shows { $co2_ppm } ppm, and { $rebreathed_percent }% of each breath has been in somebody's lungs before. { $air_words ->
        [0] The air is fresh.
        [1] The air is fine.
        [2] The air is stuffy.
        [3] The air is very stuffy.
        [4] People would have left by now.
       *[other] The model no longer holds.
    } If nothing is changed, the day's highest value is { $co2_highest } ppm. { $doubt ->
        [0] { "" }
        [1] Nobody is in the class.
        [2] So high a value is beyond what was ever measured for long in classrooms.
        [3] Nobody could live in such air.
        [4] So infectious a person is hardly known.
       *[5] Hardly any difference in temperature: here wind would decide, which the model does not know.
    }
chart-co2-day = Today, if nothing is changed any more
chart-co2-shut = Everything shut, no breaks
chart-co2-limit = Limit of China's standard (1,000 ppm)
chart-co2-prediction = My guess
    .help = Draw from 8 to 10 o'clock with a finger or the mouse. Or use the arrow keys: left and right choose the time, up and down move the line.
chart-infection = Risk of infection through the day
    .x = Time of day (hours)
    .y = Infected with the model disease (%)
    .summary = It is { $clock }. A healthy pupil has caught the model disease with a chance of { $infection_percent }%. If nothing is changed, it is { $infection_evening }% in the evening; with everything shut it would be { $infection_shut_evening }%. The meter shows { $co2_ppm } ppm. { $doubt ->
        [4] So infectious a person is hardly known.
       *[other] { "" }
    }
chart-infection-day = Today, if nothing is changed any more
chart-infection-shut = Everything shut, no masks, no breaks

handle-windows = Windows open

label-air = { $value ->
    [0] Fresh air
    [1] The air is fine
    [2] Stuffy
    [3] Very stuffy
    [4] People would have left
   *[other] Beyond the model
    }
label-exchange = Fresh air { $value } times an hour
label-ill = Model disease

sound-murmur = The class murmurs and writes
sound-wind = Wind in the curtains
sound-hum = The purifier hums
sound-bell = The school bell

# Story
story-welcome = Eight o'clock, windows shut
    .text = { $reader ->
        [children] Lessons begin. It is cold outside, so everything is shut. Look at the white puffs: that is breath. Where does it go?
       *[adults] Forty-five pupils sit in 180 m³ of air, windows and door shut. Each breath carries about 4% of carbon dioxide. Only gaps let in fresh air, about one roomful an hour. Watch where the breath goes.
    }
story-ask-share = First, what do you think?
    .text = { $reader ->
        [children] Nobody sees breath in the air. Guess!
       *[adults] Your answer is kept. At the end you can see whether you still think so.
    }
    .done = { $reader ->
        [children] Kept! We ask you again at the end.
       *[adults] It is kept until the end.
    }
story-ask-purifier = And what about a purifier?
    .text = { $reader ->
        [children] A purifier sucks in air and blows it out cleaned. Which number will it change?
       *[adults] Purifiers draw the room's air through a fine filter. Think about what the filter can hold.
    }
    .done = { $reader ->
        [children] Kept! Let us find out.
       *[adults] Kept. Now to the experiment.
    }
story-predict = Draw what the meter will do
    .text = { $reader ->
        [children] It is 8 o'clock again, all shut. The meter starts low. Where will it be at 10? Draw your line!
       *[adults] All stays shut until 10 o'clock, with a full class. Draw the carbon dioxide as you expect it: a straight rise, a curve, a plateau? The dashed line is the limit of 1,000 ppm.
    }
    .done = { $reader ->
        [children] Well drawn. Now watch.
       *[adults] Kept. Now see what comes.
    }
story-answer = Up it goes, and fast
    .text = { $reader ->
        [children] In a few minutes it is over 1,000! And at 10 o'clock, about one tenth of every breath you take has been inside your classmates. You breathe your neighbour's breath.
       *[adults] It passes 1,000 ppm within minutes. Then the curve bends: the more is in the air, the more leaves through the gaps, until both are equal near 5,800 ppm. By 10 o'clock 12% of each breath has been in somebody's lungs. Real children breathe out less than the adults this is computed with; the shape is the same.
    }
story-open = Your turn: open up!
    .text = { $reader ->
        [children] It is a quarter past nine and stuffy. Pull the windows open! Keep the meter at 1,000 or less for a quarter of an hour. But do not let out more than 9 kW of warmth, or everybody freezes.
       *[adults] Bring the meter down to 1,000 ppm and hold it there for 15 minutes of school time, with at most 9 kW of warmth going out: as much as four or five electric heaters. Windows, door and the cold outside are yours.
    }
    .done = { $reader ->
        [children] You did it! The breath goes out at the top, fresh air comes in below. And the purple germs got fewer too.
       *[adults] Done. Fresh air took carbon dioxide and germs out by the same door. Half-open windows are enough: colder air comes in faster.
    }
story-purifier = Purifier or window?
    .text = { $reader ->
        [children] All is shut again, but the purifier runs. The purple germs vanish into it. And the meter? It goes on rising! Now try masks, then the windows.
       *[adults] Shut again, purifier at 800 m³ an hour: for particles that is like 4.4 more air changes, and the risk falls by more than half. Carbon dioxide passes through the filter, so the meter rises as before. Masks work twice, on breathing out and in: 50% each lets a quarter through. Only fresh air does both.
    }
story-timetable = Breaks help
    .text = { $reader ->
        [children] Now there is a break after each lesson, and all windows are thrown open. Watch the saw teeth! What if the windows stay shut in the break? Or if fewer pupils sit here?
       *[adults] Ten minutes with all windows open wash out most of what a lesson has left behind, while the walls stay warm. But within each lesson the meter climbs again. Compare the three timetables, then a half-empty class.
    }
story-free = Make it a good day
    .text = { $reader ->
        [children] Everything is yours now. Can you find a day with good air and warm feet? Below is what people have measured in real classrooms.
       *[adults] All controls are yours. Below: the limit in the standard, and what was measured in real classrooms. A meter tells you when to open the window, not whether somebody is ill.
    }
story-again-share = Asked again: whose air?
    .text = { $reader ->
        [children] You know more now. What do you say?
       *[adults] The same question as at the beginning.
    }
    .done = { $reader ->
        [children] Next time the air feels stuffy, you know why.
       *[adults] A stuffy smell is other people's breath. The nose gets used to it; the meter does not.
    }
story-again-purifier = Asked again: the purifier
    .text = { $reader ->
        [children] And this one once more.
       *[adults] And the second one.
    }
    .done = { $reader ->
        [children] Thank you! Go and open a window.
       *[adults] Thank you. Open a window when you can, clean the air where you cannot.
    }

question-share = After two hours with the windows shut: how much of the air you breathe in has already been in somebody's lungs?
question-share-hardly = Almost nothing, less than a thousandth
    .why = More. Look at the readout “used before” at 10 o'clock.
question-share-tenth = About a tenth
    .why = Right. In this full, closed room it is about one tenth; for real children, who breathe out less, somewhat less.
question-share-most = More than half
    .why = Not so much: nobody could stay awake in such air. About a tenth is a lot already.
question-purifier = The windows are shut and a purifier runs. What happens?
question-purifier-both = Carbon dioxide falls, and so does the risk of infection
    .why = Only windows do both. A filter catches particles, but carbon dioxide is a gas and passes through.
question-purifier-co2-only = Carbon dioxide falls, the risk stays
    .why = The other way round: a filter catches particles, and lets the gas through.
question-purifier-risk-only = The risk falls, carbon dioxide goes on rising
    .why = Right. The filter holds particles, but not a gas. So a good meter reading is not all, and a bad one is not all either.

# Facts
fact-gb-limit = Most carbon dioxide in indoor air by China's standard GB/T 18883-2022 (0.10%)
fact-shenyang-low = Classrooms of a primary school in Shenyang in winter, mean of a day: the lowest
fact-shenyang-high = The same classrooms: the highest
fact-denmark = Danish classrooms aired by windows only: this share was above 1,000 ppm
fact-outdoors = Carbon dioxide in the air outside, mean of the globe
fact-breath = What breathing adds to the air breathed out

# Units
unit-ppm = ppm
unit-- = %
unit-1-h = times/h
unit-kW = kW
unit-h = h
unit-K = °C
unit-m3-h = m³/h

# Makers
role-model = model
role-pictures = pictures
role-sounds = sounds
role-words = words
