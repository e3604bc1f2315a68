# The carbon bathtub: English

title = The carbon bathtub
purpose = The air is a bathtub. Turn the tap, and find out what stops the water rising and the Earth warming.
attract = Touch here: stop the water rising
goal-stock-and-flow = Carbon dioxide in the air is a stock: it rises as long as more flows in than drains away, also when emissions fall.
goal-net-zero = Only net zero stops the rise, and then the temperature stays nearly where it is.
goal-goals = What China's goals for 2030 and 2060 do to it, and what the rest of the world does.
scene-description = The Earth sits in a bathtub. On the left a town's chimneys smoke and a tap pours carbon dioxide into the tub; on the right glass pipes carry a part of it to a wood and to the sea. The higher the water, the more carbon dioxide is in the air, the redder the Earth and the thicker the steam. With fewer emissions there is less smoke and there are more wind turbines; the more people take out of the air, the larger the wood. The colours on the globe are an illustration, not a forecast for each place.
limits-of-the-model =
    The numbers come from FaIR 2, a published climate model with a carbon cycle and a three-layer ocean, computed year by year from 1750 to 2300. The band lies between a low and a high set of parameters; it does not hold every possibility.
    Methane, other gases and dust stay as in 2025 unless you choose otherwise; with growing methane the temperature does not go flat. Sudden loss of ice sheets or large releases from frozen ground are not in the model. “Net zero” here counts carbon dioxide only; some countries' goals also count other greenhouse gases.
    The colours on the globe are an illustration: land and the far north warm faster, and the mean over the globe is the model's.

# Controls
group-both = Together
group-china = China
group-rest = Rest of the world
group-compare = Compare
group-time = Year
action-play = Play to 2100

control-both-peak-year = Year emissions peak
    .help = From this year on, emissions grow no more.
control-both-peak-height = Height of the peak
    .help = 2025 is 100%.
control-both-net-zero-year = Year emissions reach zero
    .help = All the way to the right (2150) means never.
control-both-removals = Taken out each year
    .help = Trees and machines take carbon dioxide out of the air. China and the rest of the world each take this much.
control-china-peak-year = Year China's emissions peak
    .help = From this year on, China's emissions grow no more.
control-china-peak-height = Height of the peak
    .help = China's emissions of 2025 are 100%.
control-china-net-zero-year = Year China reaches zero
    .help = All the way to the right (2150) means never.
control-china-removals = Taken out by China each year
    .help = Trees and machines take carbon dioxide out of the air.
control-rest-peak-year = Year the rest peaks
    .help = From this year on, emissions in the rest of the world grow no more.
control-rest-peak-height = Height of the peak
    .help = The rest of the world's emissions of 2025 are 100%.
control-rest-net-zero-year = Year the rest reaches zero
    .help = All the way to the right (2150) means never.
control-rest-removals = Taken out by the rest each year
    .help = Trees and machines take carbon dioxide out of the air.
control-scenario = Which path to see
control-scenario-mine = Mine
control-scenario-steady = Emissions stay as in 2025
control-scenario-goals = China peaks in 2030, neutral in 2060; the rest stays
control-scenario-together = Everybody reaches zero in 2060
control-other-gases = Methane, other gases and dust
control-other-gases-as-in-2025 = As in 2025
control-other-gases-cut-too = Cut as well
control-other-gases-grow = Go on growing
control-shown-year = Year in the tub
    .help = Drag to any year to see the tub as it is then.

# Readouts
readout-co2 = Carbon dioxide in the air
    .help = ppm: parts in a million parts of air.
readout-inflow = Flows in
    .help = What people emit each year, less what they take out.
readout-drain = Drains away
    .help = What plants, soils and the sea take up each year.
readout-warming = Warmer than 1850–1900
    .help = Mean of the whole Earth, with its low and high value.

# Charts
chart-co2 = The water: carbon dioxide in the air
    .x = Year
    .y = Carbon dioxide (ppm)
    .summary = In { $year } the air holds { $co2_now } ppm of carbon dioxide, somewhere between { $co2_now_low } and { $co2_now_high }. { $rising ->
        [0] The water is not rising.
       *[other] The water is still rising.
    } On this path it is { $co2_2100 } ppm in 2100.
chart-co2-co2 = Carbon dioxide
chart-co2-prediction = My guess
    .help = Draw from 2025 to 2100 with a finger or the mouse. Or use the arrow keys: left and right choose the year, up and down move the line.
chart-emissions = The tap and the drain
    .x = Year
    .y = Carbon dioxide a year (billion tonnes)
    .summary = In { $year } { $inflow_now } billion tonnes flow in and { $drain_now } billion tonnes drain away. { $goal ->
        [0] The water does not stop rising before 2100.
       *[other] The water stops rising before 2100.
    }
chart-emissions-net = Flows in (whole world)
chart-emissions-china = Emitted by China
chart-emissions-rest = Emitted by the rest
chart-emissions-drain = Drains away (plants and sea)
chart-warming = How much warmer the Earth is
    .x = Year
    .y = Warmer than 1850–1900 (°C)
    .summary = In { $year } the Earth is { $warming_now } °C warmer than in 1850–1900. On this path it is { $warming_2100 } °C warmer in 2100 (low { $warming_2100_low }, high { $warming_2100_high }).
chart-warming-warming = Warming

handle-both-peak = The world's peak
handle-both-net-zero = Year the world reaches zero
handle-china-peak = China's peak
handle-china-net-zero = Year China reaches zero
handle-rest-peak = The rest of the world's peak
handle-rest-net-zero = Year the rest reaches zero

label-inflow = In { $value }
label-tub = Water = CO₂ in the air
label-drain = Out { $value }
label-warming = { $value ->
        [0] Less than 1 °C warmer
        [1] Over 1 °C warmer
        [2] Past 1.5 °C
        [3] Past 2 °C
       *[other] Past 3 °C!
    }
label-mark-1750 = 1750
label-mark-2025 = 2025
label-year = { $value }

# Story
story-tub = The air is a bathtub
    .text = The water is the carbon dioxide in the air. The tap: what we emit by burning coal, oil and gas. The drain: plants and the sea, which take up only a little over half. The higher the water, the warmer the Earth.
story-predict = What do you expect?
    .text = Say emissions stop growing today and stay as they are in 2025. What happens to the carbon dioxide in the air? Draw your line on the chart.
    .done = Good, that is kept. Now the answer!
story-answer = The water still rises
    .text = Nobody opened the tap further. But nobody closed it either. More flows in than drains away, so the water goes on rising. Not what you drew? Students at a famous university got it wrong too.
story-stop = Make the water stop
    .text = Drag the points on the chart: when emissions peak, how high, when they reach zero. For China, for the rest, or together. Make the water stop rising by 2100, for good.
    .done = It stopped! Closing the tap a little only slows the water. Only net zero – nothing added that is not taken out – stops it for good.
story-flat = And the warming goes flat
    .text = Look at the temperature. At net zero it all but stops, but it does not fall back at once. The pale band is what scientists are not sure of.
story-compare = Compare with the real goals
    .text = China says: emissions peak before 2030, carbon neutral before 2060. Here are the goals and today's figures. Who emits most? Look at shares, at each person and at all the years added up. Only the three together show the whole picture.
story-question-half = Test yourself: half
    .text = Think of the tub, then choose.
    .done = Remember: the water follows inflow minus drain.
story-question-flat = Test yourself: net zero
    .text = Think of the temperature's line, then choose.
    .done = Thank you for taking this bath! Take the idea home with you.

question-half = Say the world halves its emissions next year and keeps them there. What does the water do over the next hundred years?
question-half-falls = It falls at once
    .why = Not yet. No less flows in than drains away – and with less rise, plants and sea take up less too.
question-half-steady = It stops for good
    .why = It pauses, but does not stop. With less rise, plants and sea take up less too, and the water creeps up again.
question-half-rises-slower = It still rises, much more slowly
    .why = Right. Half slows the water; net zero stops it.
question-flat = What does the temperature do at net zero?
question-flat-back-at-once = It is as cool as before at once
    .why = No. The sea holds a lot of heat, and carbon dioxide takes centuries to go.
question-flat-stays = It stays about where it is
    .why = Right. So the sooner net zero, the lower the temperature at which it stops.
question-flat-goes-on = It goes on rising
    .why = The good news: no. Carbon dioxide slowly falls while the sea goes on taking up heat, and the two about cancel.

# Facts
fact-china-peak-goal = China's goal: carbon dioxide emissions peak before this year
fact-china-neutral-goal = China's goal: carbon neutral before this year
fact-china-2035-cut = China's goal for 2035: net greenhouse gas emissions 7% to 10% below their peak
fact-china-2035-non-fossil = China's goal for 2035: more than this share of energy from other than fossil sources
fact-china-2035-wind-solar = China's goal for 2035: wind and solar power capacity
fact-china-2035-forest = China's goal for 2035: more than this volume of wood standing in its forests
fact-co2-2025 = Today's water: carbon dioxide in the air, mean of the year and the globe
fact-world-2025 = Today's tap: the world's carbon dioxide from fossil fuels and cement
fact-budget-1-5 = What the world can still emit if warming is to stay at 1.5 °C
fact-china-2024 = China's carbon dioxide from fossil fuels and cement
fact-world-2024 = The world's carbon dioxide from fossil fuels and cement
fact-share-china = Share: China's part of the world's emissions in the year
fact-per-person-china = Per person: China's emissions divided by its people
fact-per-person-world = Per person: the world's emissions divided by its people
fact-cumulative-china = Added up: China's part of the world's emissions from 1959 to 2018

# Units
unit-ppm = ppm
unit-K = °C
unit-Gt-a = billion t/year
unit-Gt = billion t
unit-t-a = t/year
unit-GW = GW
unit-10-9-m3 = billion m³
unit-- = %

# Makers
role-model = model
role-pictures = pictures
role-words = words
