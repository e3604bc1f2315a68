//! Which Fluent messages belong to which part of a manifest.
//!
//! | part | message | attributes |
//! |---|---|---|
//! | the exhibit | `title`, `purpose`, `limits-of-the-model`, `scene-description`; if it says so, `how-sure` | |
//! | the recorded visit that plays while nobody is there, `trials/attract.json` | `attract`: a call to touch | |
//! | control group, action | `group-<id>`, `action-<id>` | |
//! | control | `control-<id>` | `.help` of a slider, shown while it is in hand |
//! | choice | `control-<control>-<id>` | |
//! | readout | `readout-<id>` | `.help`, for those who listen |
//! | chart | `chart-<id>` | `.x`, `.y`, `.summary` (with every scalar output as a variable) |
//! | series | `chart-<chart>-<id>` | |
//! | draggable point of a chart, handle | `handle-<id>` | |
//! | prediction | `chart-<chart>-prediction` | `.help` |
//! | label | `label-<id>` | (with `$value`) |
//! | sound | `sound-<id>` | |
//! | story step | `story-<id>` | `.text`, `.done` |
//! | question | `question-<id>` | |
//! | option | `question-<question>-<option>` | `.why` |
//! | fact | `fact-<id>` | (with `$value`, `$year`) |
//! | unit | `unit-<unit>`, every character but letters and digits turned into `-` | |
//! | what a maker did | `role-<role>`, the same; without it the role as the manifest has it | |
//!
//! With `audience.reading_levels`, every message knows `$reader`: `children` or `adults`. `title`, `purpose` and learning goals
//! are also read where no reader is known, and so cannot depend on it.
