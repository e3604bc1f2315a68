//! The words of the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use exhibit_pack::trust::Aspect;

/// Kepu: interactive science exhibits in a browser tab.
#[derive(Debug, Parser)]
#[command(name = "kepu", bin_name = "cargo kepu", version, about, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Every command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build what is missing and answer a browser on this machine
    Serve(Serve),
    /// Open the hall full screen in Chromium on this machine, and keep it open
    Kiosk(Kiosk),
    /// Check everything: formatting, lints, packs, models against published numbers, sizes, and the hall in a browser
    Test(Test),
    /// Write the release: a folder any web server can hold
    Build,
    /// Turn exhibits/ into build/packs/
    Packs,
    /// Print the compressed size of everything a visitor loads
    Size(Size),
    /// Run an exhibit's model and print its outputs
    Run(Run),
    /// Check one exhibit: manifest, texts, pictures, and its model under its limits
    Check(Check),
    /// Check an exhibit and write it as one .kepu file
    Pack(Pack),
    /// Make a key pair to sign exhibits and reviews with
    Key(Key),
    /// Sign an exhibit as its publisher
    Sign(Sign),
    /// Vouch for an exhibit as its reviewer
    Review(Review),
    /// Say who published and reviewed an exhibit, and whether this hall may show it
    Verify(Verify),
    /// Make the line of hall.toml that stands for a kiosk's PIN
    Pin,
    /// Replay a recorded visit and print its hash
    Replay(Replay),
    /// Start a new exhibit from the template
    New(New),
    /// Write the catalogue of a folder of .kepu files, for halls to list
    Catalogue(Catalogue),
    /// Print the JSON Schema of exhibit.toml or catalogue.json
    Schema(Schema),
    /// Throw mutated exhibits, manifests, models and visits at what reads them
    Fuzz(Fuzz),
    /// Visit a kiosk again and again, with faults thrown in; throw hands without sense at every exhibit; or leave it alone
    Soak(Soak),
    /// Finish what trunk has built; trunk calls it
    #[command(hide = true)]
    Finish,
}

/// `kepu serve`
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Serve the release in dist/, built first
    #[arg(long)]
    pub release: bool,
    /// Speak pseudo-locales as well: long words, words from right to left, hostile ones
    #[arg(long)]
    pub pseudo: bool,
    /// Leave the stage unbuilt: the exhibits in words, charts and tables
    #[arg(long, conflicts_with = "release")]
    pub without_stage: bool,
}

/// `kepu kiosk`
#[derive(Debug, Args)]
pub struct Kiosk {
    /// Open a hall that another server serves; its page is then not watched, only Chromium
    #[arg(long, value_name = "URL", conflicts_with_all = ["folder", "port"])]
    pub address: Option<String>,
    /// The release to serve; dist/ of this clone, built if it is not there, unless given
    #[arg(long)]
    pub folder: Option<PathBuf>,
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 8070)]
    pub port: u16,
    /// Chromium's program; one that is installed unless given
    #[arg(long, value_name = "PROGRAM")]
    pub chromium: Option<PathBuf>,
    /// What the kiosk keeps, Chromium's profile above all; the platform's folder for data unless given
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Start Chromium again when the page has said nothing for so long, in seconds
    #[arg(long, value_name = "SECS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(2..=3600))]
    pub beat_lost_secs: u64,
    /// What else Chromium is started with, after `--`
    #[arg(last = true, value_name = "FLAG")]
    pub more: Vec<OsString>,
}

/// `kepu test`
#[derive(Debug, Args)]
pub struct Test {
    /// Only steps whose name contains one of these words
    pub only: Vec<String>,
}

/// `kepu fuzz`
#[derive(Debug, Args)]
pub struct Fuzz {
    /// Only these targets
    pub targets: Vec<String>,
    /// How long each is run, in seconds
    #[arg(long, default_value_t = 900)]
    pub secs: u32,
}

/// `kepu soak`
#[derive(Debug, Args)]
pub struct Soak {
    /// How many visits
    #[arg(long, default_value_t = 100)]
    pub visits: u32,
    /// Ten fingers and a keyboard on each exhibit instead
    #[arg(long, conflicts_with = "visits", group = "timed")]
    pub fuzz: bool,
    /// A kiosk nobody comes to instead: what its page costs while recorded visits play, and while nothing moves
    #[arg(long, conflicts_with = "visits", group = "timed")]
    pub attract: bool,
    /// How long each exhibit is fuzzed, 600 unless given, or recorded visits play, 3600 unless given; in seconds
    #[arg(long, requires = "timed")]
    pub secs: Option<u32>,
    /// Another number, other faults and other hands
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
}

/// `kepu size`
#[derive(Debug, Args)]
pub struct Size {
    /// Also write the record as JSON to this file
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
}

/// `kepu run`
#[derive(Debug, Args)]
pub struct Run {
    /// An exhibit: exhibits/<id>, build/packs/<id>, any folder of a pack, or a .kepu file
    pub pack: PathBuf,
    /// Set an input before the first tick; can be given many times
    #[arg(long = "set", value_name = "NAME=VALUE")]
    pub set: Vec<String>,
    /// How many ticks to run; 1, or to the end of the programme, unless given
    #[arg(long)]
    pub ticks: Option<u64>,
    /// Inputs over time, a comma-separated table: docs/designers/reference.md
    #[arg(long, value_name = "FILE")]
    pub programme: Option<PathBuf>,
    /// Let each row of the programme hold until the next, instead of going there in a straight line
    #[arg(long, requires = "programme")]
    pub hold: bool,
    /// Print a line of all outputs of one value after every so many ticks
    #[arg(long, value_name = "TICKS", value_parser = clap::value_parser!(u64).range(1..))]
    pub every: Option<u64>,
    /// The seed; the manifest's unless given
    #[arg(long)]
    pub seed: Option<u64>,
    /// As comma-separated values: arrays as columns, units in the header
    #[arg(long)]
    pub csv: bool,
}

/// `kepu check`
#[derive(Debug, Args)]
pub struct Check {
    /// The exhibit: its folder, or a .kepu file
    pub exhibit: PathBuf,
    /// How what is wrong is printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// One JSON value, for scripts
    Json,
    /// SARIF 2.1.0, for editors and continuous integration
    Sarif,
}

/// `kepu pack`
#[derive(Debug, Args)]
pub struct Pack {
    /// The exhibit's folder
    pub folder: PathBuf,
    /// The file to write; <id>.kepu in the current folder unless given
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `kepu catalogue`
#[derive(Debug, Args)]
pub struct Catalogue {
    /// The folder; catalogue.json and previews/ are written into it
    pub folder: PathBuf,
}

/// `kepu schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// Of which file
    #[arg(value_enum, default_value_t = Described::Exhibit)]
    pub of: Described,
}

/// What has a JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Described {
    /// exhibit.toml
    Exhibit,
    /// catalogue.json
    Catalogue,
}

/// `kepu key`
#[derive(Debug, Args)]
pub struct Key {
    /// The file of the secret key; the public one goes to <file>.pub
    pub file: PathBuf,
}

/// `kepu sign`
#[derive(Debug, Args)]
pub struct Sign {
    /// The exhibit: its folder, or a .kepu file
    pub exhibit: PathBuf,
    /// The publisher's secret key, as `kepu key` or minisign made it
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
}

/// `kepu review`
#[derive(Debug, Args)]
pub struct Review {
    /// The exhibit: its folder, or a .kepu file
    pub exhibit: PathBuf,
    /// The reviewer's secret key, as `kepu key` or minisign made it
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// The reviewer's name
    #[arg(long)]
    pub name: String,
    /// What makes them fit to review it
    #[arg(long)]
    pub role: String,
    /// What was reviewed; can be given several times
    #[arg(long = "aspect", required = true, value_parser = aspect())]
    pub aspects: Vec<Aspect>,
    /// What they have to say about it
    #[arg(long, default_value = "")]
    pub note: String,
}

/// The aspects there are, by name.
fn aspect() -> impl TypedValueParser<Value = Aspect> {
    let named = |name: String| Aspect::ALL.into_iter().find(|aspect| aspect.name() == name);
    PossibleValuesParser::new(Aspect::ALL.map(Aspect::name))
        .try_map(move |name| named(name).ok_or("there is no such aspect"))
}

/// `kepu verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// The exhibit: its folder, or a .kepu file
    pub exhibit: PathBuf,
    /// The hall's settings; hall.toml of this clone unless given
    #[arg(long, value_name = "FILE")]
    pub hall: Option<PathBuf>,
}

/// `kepu replay`
#[derive(Debug, Args)]
pub struct Replay {
    /// The recorded visit, a JSON file
    pub visit: PathBuf,
    /// The exhibit it is of, if it is not in build/packs
    #[arg(long)]
    pub pack: Option<PathBuf>,
}

/// `kepu new`
#[derive(Debug, Args)]
pub struct New {
    /// The new exhibit's id: lower-case words joined by hyphens
    pub id: String,
}
