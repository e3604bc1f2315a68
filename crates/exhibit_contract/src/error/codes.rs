//! The closed list of codes. Each has a page `docs/errors/<code>.md` and, in the page's locales, a sentence for visitors.

use core::fmt;

macro_rules! codes {
    (
        $($(#[$doc:meta])+ $variant:ident = $name:literal, $remedy:literal;)+
        packing {
            $($(#[$packing_doc:meta])+ $packing:ident = $packing_name:literal, $packing_remedy:literal;)+
        }
    ) => {
        /// A known failure. Its name is stable: pages, locales and tests find things by it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])+ $variant,)+
            $($(#[$packing_doc])+ #[cfg(feature = "packing")] $packing,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Code] =
                &[$(Code::$variant,)+ $(#[cfg(feature = "packing")] Code::$packing,)+];

            /// Its name in kebab case, as in `docs/errors/<name>.md`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)+
                    $(#[cfg(feature = "packing")] Code::$packing => $packing_name,)+
                }
            }

            /// What usually mends it. The page has none to tell: whoever it tells of a code is led to the code's own page.
            #[cfg(feature = "packing")]
            pub const fn remedy(self) -> &'static str {
                match self {
                    $(Code::$variant => $remedy,)+
                    $(Code::$packing => $packing_remedy,)+
                }
            }

            #[cfg(not(feature = "packing"))]
            pub(super) const fn remedy(self) -> &'static str {
                ""
            }
        }
    };
}

codes! {
    // ------------------------------------------------------------------------------------------ any file of a hall
    /// The contract's version is not `"major.minor"`.
    ContractUnreadable = "contract-unreadable", "Write the version as two numbers, like contract = \"0.1\".";
    /// Written for a newer contract than this runtime speaks, or for another major version.
    ContractNewer = "contract-newer", "Update the runtime, or use an older version of the exhibit.";
    /// A file is larger than the contract allows.
    FileTooLarge = "file-too-large", "Make the file smaller.";
    /// A path leaves the pack's folder.
    PathOutside = "path-outside", "Name files by a plain path below the pack, with / and without .. or a leading /.";
    /// Nothing answers to the address.
    AddressUnknown = "address-unknown", "Go back to the hall and choose an exhibit there.";
    // --------------------------------------------------------------------------------------------------- catalogue
    /// The catalogue is not JSON, or is cut off.
    CatalogueSyntax = "catalogue-syntax", "Build the packs again with `cargo kepu build` and upload the whole of dist/.";
    /// The catalogue is JSON but not a catalogue.
    CatalogueType = "catalogue-type", "Build the packs again with `cargo kepu build` and upload the whole of dist/.";
    /// Two exhibits of the catalogue have the same id.
    CatalogueDuplicate = "catalogue-duplicate", "Keep one of the two.";
    /// A pack's index is not JSON, or is cut off.
    PackSyntax = "pack-syntax", "Build the packs again with `cargo kepu build` and upload the whole of dist/.";
    /// A pack's index is JSON but not an index.
    PackType = "pack-type", "Build the packs again with `cargo kepu build` and upload the whole of dist/.";
    /// A pack lacks a file that every pack has, or its SHA-256 does not follow from its files.
    PackIncomplete = "pack-incomplete", "Build the packs again with `cargo kepu build` and upload the whole of dist/.";
    /// An exhibit that was brought could not be checked to the end.
    PackUnchecked = "pack-unchecked", "Try again; if it stays, do not trust the exhibit.";
    // ------------------------------------------------------------------------------------------------------- trust
    /// The hall shows signed exhibits only, and this one is not.
    SignatureMissing = "signature-missing", "Ask its publisher to sign it, or list their key in hall.toml.";
    // ---------------------------------------------------------------------------------------------------- manifest
    /// The manifest is not TOML (or JSON), or is cut off.
    ManifestSyntax = "manifest-syntax", "Mend the line named.";
    /// A value of the manifest is of the wrong type.
    ManifestType = "manifest-type", "Give a value of the type asked for.";
    /// The manifest has a field this contract does not know.
    ManifestUnknownField = "manifest-unknown-field", "Correct the name or take the field out.";
    /// The manifest lacks a field.
    ManifestMissingField = "manifest-missing-field", "Add the field.";
    /// An id, a name, a version or a language is not written as it must be.
    ManifestName = "manifest-name", "Write it as the sentence says.";
    /// Two things of one kind have the same id.
    ManifestDuplicate = "manifest-duplicate", "Give each an id of its own.";
    /// The manifest refers to something that is not in it.
    ManifestReference = "manifest-reference", "Correct the name or declare what it names.";
    /// A number is outside the range that makes sense.
    ManifestRange = "manifest-range", "Choose a value in the range named.";
    /// An output has the wrong number of values for where it is used.
    ManifestDimension = "manifest-dimension", "Use a variable of the right dimension, or change its dimension.";
    /// Parts that belong together are missing or contradict each other.
    ManifestInconsistent = "manifest-inconsistent", "Make the two parts agree.";
    /// The exhibit has more than its manifest allows, or asks for more than any manifest may.
    ManifestLimit = "manifest-limit", "Make do with less: docs/designers/packs.md lists every limit.";
    // ------------------------------------------------------------------------------------------------------ locales
    /// A locale file is not Fluent, not UTF-8, is cut off, or gives a name twice.
    LocaleSyntax = "locale-syntax", "Mend the line named; save the file as UTF-8.";
    // -------------------------------------------------------------------------------------------- a model, admission
    /// The model is cut off or not WebAssembly.
    ModelGarbled = "model-garbled", "Build the pack again; if the file was downloaded, download it again.";
    /// The model is WebAssembly but not a component.
    ModelNotComponent = "model-not-component", "Make a component of it: `cargo kepu pack` does, or wit-component's encoder.";
    /// The component holds no module, or several, that export the model.
    ModelNotOneModule = "model-not-one-module", "Build the model as one core module, without adapters.";
    /// The model wants something from its host other than `log`.
    ModelForeignImport = "model-foreign-import", "Let the model import nothing but kepu:exhibit/host: no WASI, no JavaScript.";
    /// An import or export has not the type the contract gives it.
    ModelSignature = "model-signature", "Build the model against the WIT of this contract version.";
    /// The model does not export something the contract asks for.
    ModelExportMissing = "model-export-missing", "Build the model against the WIT of this contract version.";
    /// The model has a start function.
    ModelStartFunction = "model-start-function", "Build it as a library without start function and prepare everything in `instantiate`.";
    /// The model's memory is absent, imported, one of several, shared or 64-bit.
    ModelMemory = "model-memory", "Build for wasm32-unknown-unknown, without threads: one memory, defined and exported by the model.";
    /// The model starts with more memory than its manifest allows.
    ModelMemoryLimit = "model-memory-limit", "Use less at start, or raise limits.memory_mib in the manifest.";
    /// A table of the model is imported, too large, or not of functions.
    ModelTable = "model-table", "Keep tables of functions below the size named.";
    /// The model uses instructions or types that do not give the same result everywhere or that browsers lack.
    ModelFeature = "model-feature", "Build without relaxed SIMD, threads, exceptions and garbage collection.";
    // ---------------------------------------------------------------------------------------------- a model, running
    /// The model gave more or fewer output values than its manifest declares.
    ModelOutputCount = "model-output-count", "Give every output in manifest order, each as many values as its dimension.";
    // -------------------------------------------------------------------------------------------------------- visits
    /// A recorded visit cannot be read.
    VisitUnreadable = "visit-unreadable", "Record or export the visit again.";
    // ------------------------------------------------ what the page makes no error of: of some it knows the name alone
    packing {
        // -------------------------------------------------------------------------------------- packing and the intake
        /// The catalogue of another hall does not answer.
        CatalogueAway = "catalogue-away", "Check the address in hall.toml, and that the other hall lets this one read it.";
        /// The catalogue of another hall has more exhibits than any may have.
        CatalogueTooLong = "catalogue-too-long", "Divide it into several catalogues.";
        /// An exhibit is elsewhere, and there is no answer from there.
        ExhibitAway = "exhibit-away", "Check the address, and that the other side lets this hall read it; then try again.";
        /// A pack has a file that no exhibit has.
        PackStrayFile = "pack-stray-file", "Take the file out, or give it the name and place docs/designers/packs.md lists.";
        /// A pack has more files than any may have.
        PackTooManyFiles = "pack-too-many-files", "Join small pictures, or leave files out.";
        /// A file of a pack is a link to another file.
        PackLink = "pack-link", "Put the file itself in place of the link.";
        /// A `.kepu` file is cut off, damaged or something else.
        ArchiveGarbled = "archive-garbled", "Copy or download the file again.";
        /// A `.kepu` file of a later form than this runtime reads.
        ArchiveNewer = "archive-newer", "Update the runtime, or pack the exhibit with this one's `cargo kepu pack`.";
        /// A ZIP archive that is not in the one form of `.kepu` files.
        ArchiveForm = "archive-form", "Unpack it, and pack the folder with `cargo kepu pack`.";
        /// Two files of a pack have the same name, but for large and small letters.
        ArchiveDuplicate = "archive-duplicate", "Keep one of the two, or give one another name.";
        /// A packed file is longer or shorter than it claims.
        ArchiveSize = "archive-size", "Pack the exhibit again with `cargo kepu pack`; if a stranger sent it, do not trust it.";
        /// `hall.toml` cannot be read, or asks for what nobody can give.
        HallSyntax = "hall-syntax", "Mend the line named; docs/operators/settings.md has every setting.";
        /// A signature is none, or is of other bytes: something was changed afterwards.
        SignatureWrong = "signature-wrong", "Get the exhibit and its signature again from who published it.";
        /// A signature by a key that the hall does not list.
        KeyUnlisted = "key-unlisted", "If you know whose key it is, list it in hall.toml.";
        /// A signature by a key that the hall has revoked.
        KeyRevoked = "key-revoked", "Ask for a signature by a key that still counts.";
        /// A review cannot be read, or is of another exhibit.
        ReviewInvalid = "review-invalid", "Ask the reviewer to review this very file: `cargo kepu review`.";
        /// The hall shows reviewed exhibits only, and this one has too few reviews.
        ReviewMissing = "review-missing", "Ask listed reviewers to review it: `cargo kepu review`.";
        /// The words of a language that the manifest names are not there.
        LocaleMissing = "locale-missing", "Add the file, or take the language out of `languages` in exhibit.toml.";
        /// A locale file lacks a message that a part of the exhibit needs.
        LocaleMessageMissing = "locale-message-missing", "Add the message named.";
        /// A message holds HTML.
        LocaleMarkup = "locale-markup", "Write plain words; the page sets them.";
        /// A message holds an invisible character.
        LocaleControlCharacter = "locale-control-character", "Delete the character; an editor that shows invisible characters helps.";
        /// A message is longer than any may be.
        LocaleTooLong = "locale-too-long", "Write less: nobody reads that much on their feet.";
        /// The manifest names a picture, sound or mesh that is not there.
        AssetMissing = "asset-missing", "Add the file, or correct its name in exhibit.toml.";
        /// Nobody is named as the author of an asset.
        AssetUnowned = "asset-unowned", "Give each asset an `author` and a `licence` in assets/LICENSES.toml.";
        /// A picture is not what its name says, or is cut off.
        PictureInvalid = "picture-invalid", "Export the picture again, in the format its name says.";
        /// A picture has more pixels than any may have.
        PictureTooLarge = "picture-too-large", "Make it as large as it is seen, not larger.";
        /// An SVG picture runs a script, or fetches something from elsewhere.
        PictureActive = "picture-active", "Save it as a plain SVG: no scripts, no links to other files, bitmaps embedded as PNG, JPEG or WebP.";
        /// A mesh cannot be used.
        MeshInvalid = "mesh-invalid", "Export it again as glTF binary (.glb): triangles with normals, colours on corners if any.";
        /// A tick took longer than the manifest allows.
        ModelSlow = "model-slow", "Do less in a tick, or raise limits.tick_millis if the exhibit can bear it.";
        /// An output is not a number, or infinite.
        ModelOutputNotFinite = "model-output-not-finite", "Look for a division by zero or a logarithm of a negative number in the model.";
        /// An output is outside of what the manifest says is possible.
        ModelOutputOutOfRange = "model-output-out-of-range", "Mend the model, or the output's `min` and `max` in exhibit.toml.";
        /// A fresh model brought to another's state does not go on as that one does.
        ModelForgetful = "model-forgetful", "Put everything that changes into get-state, and take it back in set-state.";
        // ------------------------------------------------------------------------------------------ any file of a hall
        /// A file is not where it should be.
        FileMissing = "file-missing", "Check the network and that every file of dist/ was uploaded, then load the page again.";
        /// A file is shorter or longer than its pack says.
        FileCutOff = "file-cut-off", "Load the page again; if it stays, upload the pack again.";
        /// A file's SHA-256 is not the one its pack names.
        FileChanged = "file-changed", "Load the page again; if it stays, upload pack.json and the files of one build together.";
        // -------------------------------------------------------------------------------------------- a model, running
        /// The model does not compile or link.
        ModelInvalid = "model-invalid", "Build the model again; check it with `cargo kepu check`.";
        /// The model stopped with a trap: a panic, a division by zero, memory exhausted.
        ModelTrapped = "model-trapped", "Read the model's log for the panic's text; replay the visit with `cargo kepu replay`.";
        /// The model did not answer in time and was ended.
        ModelSilent = "model-silent", "Look for an endless loop, or do less work in one call.";
        /// The model gave an address or a case that lies outside what the contract allows.
        ModelPointer = "model-pointer", "Build the model with the SDK, or check its hand-written Canonical ABI.";
        /// The model gave a list longer than expected.
        ModelListLength = "model-list-length", "Give at most as many as the manifest says: a layer's capacity, a state of 16 MiB.";
        /// The model's `instantiate` said no.
        ModelRefused = "model-refused", "The model's own words say why.";
        /// The model's `set-state` said no.
        ModelStateRefused = "model-state-refused", "Use a state of the same model, or mend set-state.";
        /// The host had trouble of its own with a model.
        ModelFailed = "model-failed", "Load the page again; if it stays, report it with the visit.";
        // ------------------------------------------------------------------------------------------------------- stage
        /// The stage's files could not be fetched.
        StageMissing = "stage-missing", "Check the network and that every file of dist/ was uploaded; the exhibit works without the picture.";
        /// The stage's files are damaged or do not fit each other.
        StageInvalid = "stage-invalid", "Upload the files of one build together.";
        /// The browser gives no canvas that can be drawn on.
        StageNoWebgl = "stage-no-webgl", "Turn on hardware acceleration (WebGL 2) or use another browser; the exhibit works without the picture.";
        /// The stage's program stopped with a panic.
        StagePanicked = "stage-panicked", "The page starts another; if it stays, report it with the console's text.";
        /// The graphics driver reported an error, or ran out of memory.
        StageGpuError = "stage-gpu-error", "The page starts another; if it stays, close other programs or update the graphics driver.";
        /// The graphics context was lost.
        StageContextLost = "stage-context-lost", "The page starts another; if it stays, update the graphics driver.";
        /// The stage did not answer in time.
        StageSilent = "stage-silent", "The page starts another; if it stays, close other programs.";
        /// The stage was told something it does not understand.
        StageBadMessage = "stage-bad-message", "Upload the files of one build together.";
        // ------------------------------------------------------------------------------------------------------ visits
        /// A recorded visit belongs to another pack, version or contract.
        VisitOther = "visit-other", "Replay it with the pack whose SHA-256 it names.";
        // ------------------------------------------------------------------------------------------------- the runtime
        /// Kepu itself is at fault.
        Internal = "internal", "Load the page again; if it stays, report it with what led to it.";
    }
}

impl Code {
    /// The code of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
