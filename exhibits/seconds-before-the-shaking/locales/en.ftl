# Seconds before the shaking: English

title = Seconds before the shaking
purpose = Drop an earthquake on an invented coast, watch two waves race, and use the seconds an alert gives you.
attract = Touch here: how many seconds do you have?
goal-two-waves = An earthquake sends a quick, weak wave and a slower, strong one. An alert by radio overtakes the strong one.
goal-blind-zone = Near the epicentre the alert comes too late: a blind zone, smaller with more stations and quicker computing.
goal-act = A few seconds are enough to do something that helps.
scene-description = An invented coast at dusk, seen from above: sea on the left, rivers, towns with lights, snowy mountains on the right, and masts that listen to the ground. A star marks the epicentre, a pin your place. In front stands your house, cut open: a child and a grandmother, a table, a window, a gas stove, a lamp, books. When the earthquake begins, a thin dashed ring and then a thick solid one spread over the land; masts light up as the first ring reaches them; the room shakes when the second one comes.
limits-of-the-model =
    The coast, its towns and its stations are invented. Nothing here is a forecast: nobody can say when an earthquake will come, and no real one is shown. The sound is not that of any alert system.
    Waves travel through a mean Earth (iasp91), the same everywhere; real rock changes arrival times by some seconds at large distance. The numbers hold to 1,000 km. The alert leaves when the first wave reaches the nearest station and a fixed time has passed; real networks wait for several stations, and can be wrong. The earthquake is one point; a great one breaks along a long fault, for minutes. Alert systems also misjudge very large magnitudes at first (magnitude saturation): this is left out, and every earthquake is known at once.
    Intensity is a mean for a region, made from magnitudes 5 to 8.5 in the crust; soft ground shakes more. The relation leaves depth out: for deep earthquakes it says too much. How long each act in the room takes is our own estimate.
how-sure =
    How long the waves take: very sure. The model agrees with an independent program for iasp91 to a thousandth of a second at 176 arrivals; the real Earth differs from iasp91 by some tenths of a second within 100 km, by seconds farther away.
    How many seconds an alert gives: sure to about a second here, less so in the world, where phones and radio add seconds of their own.
    How strong the shaking is: sure to about one degree. Two places at the same distance often differ by that much.

# Controls
group-earthquake = Earthquake
group-you = You
group-network = Stations
group-ground = Ground
action-start = Quake!
action-cover = Take cover
action-gas = Gas off
action-glass = Avoid glass

control-epicentre-x = Epicentre, west to east
    .help = Or drag the star on the map.
control-epicentre-y = Epicentre, south to north
    .help = Or drag the star on the map.
control-depth = Depth
    .help = How deep below the epicentre it begins.
control-magnitude = Magnitude
    .help = One step more is about 32 times the energy.
control-you-x = You, west to east
    .help = Or drag the pin with the house.
control-you-y = You, south to north
    .help = Or drag the pin with the house.
control-pace = Time
control-pace-true-time = True time
control-pace-half = Half as fast
control-pace-quarter = A quarter as fast
control-station-spacing = Distance between stations
    .help = In China's main warning areas it is 10 to 15 km.
control-processing-delay = Time to compute and send
    .help = From the first wave at a station until the alert is out.
control-stations-on = Stations listen
control-zone = Whose ground
control-zone-east = Eastern China
control-zone-moderate = Quieter regions
control-zone-xinjiang = Xinjiang
control-zone-tibet = Qinghai–Tibet
control-strike = Direction of the fault
    .help = Along the fault, strong shaking reaches farther.

# Readouts
readout-warning = Warning at your place
    .help = Seconds from the alert to the strong wave. With a minus the alert comes too late. 0 without stations.
readout-intensity = Shaking at your place
    .help = Degrees of the Chinese intensity scale: 3 is felt indoors, 6 is hard to stand in, 8 damages houses.
readout-blind = Blind zone
    .help = So far around the epicentre the strong wave is faster than the alert.

# Charts
chart-lead = Seconds of warning
    .x = Distance from the epicentre (km)
    .y = Warning (s)
    .summary = { $alert_exists ->
        [0] There is no station, so there is no alert, and nobody is warned.
       *[other] At your place, { $distance } km from the epicentre, the alert is { $warning_seconds } s ahead of the strong wave. { $no_blind_zone ->
            [0] Within { $blind_zone_radius } km it comes too late.
           *[other] The earthquake is so deep that there is no blind zone.
        }
    } { $beyond ->
        [1] Beyond 1,000 km the times are less sure.
        [2] The intensity relation was not made for this magnitude.
        [3] For so deep an earthquake the intensity is less than said.
       *[other] {""}
    }
chart-lead-lead = Warning
chart-lead-prediction = My guess
    .help = Draw from the epicentre to 200 km with a finger or the mouse. Or use the arrow keys: left and right choose the distance, up and down move the line.
chart-times = When the waves arrive
    .x = Distance from the epicentre (km)
    .y = Time since it began (s)
    .summary = At your place, { $distance } km away, the first wave (P) comes after { $p_time } s and the strong one (S) after { $s_time } s. { $alert_exists ->
        [0] There is no station and no alert.
       *[other] The alert goes out after { $alert_time } s, to everybody at once.
    } { $blind ->
        [0] {""}
       *[other] You are in the blind zone.
    }
chart-times-p = First wave (P)
chart-times-s = Strong wave (S)
chart-times-alert = Alert
chart-intensity = How strongly it shakes
    .x = Distance from the epicentre (km)
    .y = Intensity (degrees)
    .summary = At your place the shaking reaches { $intensity } degrees of the Chinese scale. At this distance it is { $intensity_along } along the fault and { $intensity_across } across it. { $beyond ->
        [2] The relation was not made for this magnitude.
        [3] For so deep an earthquake it is less than said.
       *[other] {""}
    }
chart-intensity-along = Along the fault
chart-intensity-across = Across the fault

handle-epicentre = Epicentre: where the earthquake begins
handle-you = You: where you stand

label-status = { $value ->
        [0] All is quiet
        [1] It broke! No one knows yet
        [2] Alert! You know what to do
        [3] A first jolt: get down!
        [4] Strong shaking. Stay down
        [5] Over. All done in time!
        [6] Over. Try again if you like
        [7] Over. Here it came too late
        [8] Over. No station: no alert
       *[9] Here it is hardly felt
    }
label-clock = { $value } s
label-countdown = { $value ->
        [-1] Your home
        [one] { $value } second left
       *[other] { $value } seconds left
    }
label-p = { $value ->
        [-1] {""}
       *[other] P, fast
    }
label-s = { $value ->
        [-1] {""}
       *[other] S, strong
    }
label-blind = { $value ->
        [-1] {""}
       *[other] Blind zone: { $value } km
    }
label-beyond = { $value ->
        [0] Invented coast, no forecast
        [1] Beyond 1,000 km: less sure
        [2] Magnitude beyond the relation
       *[3] So deep: it shakes less than said
    }

# Story
story-place = An invented coast
    .text = { $reader ->
        [children] You live with Grandma by the sea. Deep in the mountains the rock can break: an earthquake. The masts on the map listen to the ground for you.
       *[adults] The masts are seismic stations, 15 km apart. When rock breaks at the star, they feel it first, and radio is faster than any wave in rock: 300,000 km/s against 3 to 8. Place and people are invented.
    }
story-before-everywhere = Your first thought
    .text = { $reader ->
        [children] What do you think? There is no wrong answer yet.
       *[adults] A question before you try anything. At the end you will be asked again.
    }
    .done = Kept. We shall ask again at the end.
story-before-smaller = And one more
    .text = { $reader ->
        [children] Guess once more. We keep it for later.
       *[adults] Some places get no warning at all. What would make that area smaller?
    }
    .done = Kept. Now watch.
story-race = Two waves race
    .text = { $reader ->
        [children] Press “Quake!”. The dashed ring is quick and weak: P. The thick ring is slower and strong: S. When P reaches a mast, it calls for help.
       *[adults] Start the earthquake. P runs at about 6 km/s and shakes little, S at 3.5 km/s and shakes hard. The nearest station hears P; 5 seconds later the alert is out. Slow time down if you like.
    }
    .done = The alert is out, everywhere at once. S is still on its way.
story-predict = How many seconds?
    .text = { $reader ->
        [children] Draw a line: how many seconds of warning do you get near the star, and how many far away?
       *[adults] Draw the warning, in seconds, against distance from the epicentre. Below zero means the alert comes after the strong wave.
    }
    .done = Good, that is kept. Now the answer!
story-answer = Seconds grow with distance
    .text = { $reader ->
        [children] Far away you get many seconds. Close by, the line is below zero: there the shaking wins the race.
       *[adults] The alert reaches everybody at the same moment; S needs about 0.29 s for each kilometre. So each 10 km give almost 3 s more. Where the line crosses zero, the blind zone ends.
    }
story-act = Use your seconds
    .text = { $reader ->
        [children] You know what to do. Start the earthquake. When the alert comes: call Grandma away from the glass, turn the gas off, then drop, cover and hold on.
       *[adults] Start the earthquake, and after the alert do all three before S arrives: away from the glass (2 s), gas off (4 s), drop, cover and hold on (3 s). Getting up from under the table costs 2 s more. With only a few seconds: just get down.
    }
    .done = All three, in time. A few seconds were enough.
story-blind = Now stand near it
    .text = { $reader ->
        [children] Your house is close to the star now. Start the earthquake and count. Did the alert come in time? If you feel a jolt: get down at once, do not wait.
       *[adults] You are about 15 km away now. Start the earthquake. S is here before the alert: this is the blind zone, dashed on the map afterwards. No system on Earth can warn there; what helps is a sturdy house and getting down at the first jolt.
    }
    .done = The dashed ring is the blind zone. In it the first jolt is the only warning.
story-denser = Make the blind zone smaller
    .text = { $reader ->
        [children] Put the masts closer together, or make the computer quicker. What happens to the blind zone? And with no masts at all?
       *[adults] The alert time is P's way to the nearest station plus computing. Try 50 km and 12 km between stations, 8 s and 3 s of computing. Even with perfect stations some seconds, and some kilometres, remain.
    }
story-free = Your own earthquake
    .text = { $reader ->
        [children] Drag the star and the pin wherever you like. Where is it strong, where is it hardly felt?
       *[adults] Change magnitude, depth and region. Intensity fades with distance, slower along the fault; magnitude does not change when the waves arrive, only how hard they shake.
    }
story-after-everywhere = Asked again
    .text = { $reader ->
        [children] You have seen it now. What do you say?
       *[adults] The first question once more, after what you have seen.
    }
    .done = The alert wins the race only if it has a long enough way.
story-after-smaller = And the last one
    .text = { $reader ->
        [children] Think of the masts, then choose.
       *[adults] Think of what the alert has to wait for.
    }
    .done = Thank you. Tonight, look at home: where is the sturdy table, and where is the gas valve?

question-everywhere = An earthquake begins and an alert is sent by radio. Does it come before the strong shaking everywhere?
question-everywhere-yes = Yes, radio is always faster
    .why = Radio is, but first a station must feel the quake and a computer must think. Close by, S is there before that.
question-everywhere-not-near = Not near the epicentre
    .why = Right. There S arrives before the alert is out: the blind zone.
question-everywhere-not-far = Not far away
    .why = The other way round: the farther away, the longer S is on its way, and the more seconds there are.
question-smaller = What makes the area without a warning smaller?
question-smaller-louder = A louder alarm
    .why = It would still come too late. What counts is when it is sent.
question-smaller-denser = Stations closer together and quicker computing
    .why = Right. The sooner the first station feels P, and the sooner the alert is out, the smaller the blind zone.
question-smaller-weaker = A weaker earthquake
    .why = It shakes less, but its waves are just as fast.

# Facts
fact-stations-2024 = Stations of China's earthquake early warning network when it was completed
fact-spacing-2020 = Planned distance between stations in China's main warning areas: 10 km to
fact-seconds-2020 = Planned time from the earthquake to the alert in these areas: 5 s to

# Sounds
sound-knock = Two wooden knocks: the alert
sound-rumble = The house rumbles

# Units
unit-km = km
unit-s = s
unit-degree = degrees
unit-deg = °
unit-1 = {""}

# Makers
role-model = model
role-pictures = pictures
role-sounds = sounds
role-words = words
