//! Signatures and reviews: what counts in a hall, and what a changed byte, another exhibit or a revoked key undoes.

use exhibit_contract::error::Code;
use exhibit_contract::pack::sha256_hex;
use exhibit_pack::archive;
use exhibit_pack::hall::Hall;
use exhibit_pack::trust::{Aspect, Attestations, Record, Reviewed, standing};
use kepu_tests::hostile::sound;
use minisign::KeyPair;

/// Somebody with a key.
struct Person {
    name: &'static str,
    pair: KeyPair,
}

impl Person {
    fn new(name: &'static str) -> Self {
        Self { name, pair: KeyPair::generate_unencrypted_keypair().expect("there is chance enough") }
    }

    fn key(&self) -> String {
        self.pair.pk.to_base64()
    }

    fn sign(&self, bytes: &[u8]) -> String {
        minisign::sign(None, &self.pair.sk, bytes, None, None).expect("the key signs").into_string()
    }

    /// Their review of a file, and its signature.
    fn review(&self, file: &[u8], aspects: &[Aspect]) -> [(String, String); 2] {
        let record = Record {
            name: self.name.to_owned(),
            role: "Physicist".to_owned(),
            aspects: aspects.to_vec(),
            date: "2026-11-25".to_owned(),
            ..Record::new("made-up", "1.0.0", &sha256_hex(file))
        };
        let (text, name) = (record.write(), format!("{}.review.toml", self.name));
        let signature = self.sign(text.as_bytes());
        [(name.clone(), text), (format!("{name}.minisig"), signature)]
    }
}

/// A society, two reviewers, and what all of them said of the sound exhibit.
struct World {
    society: Person,
    ada: Person,
    wei: Person,
    file: Vec<u8>,
}

impl World {
    fn new() -> Self {
        let person = Person::new;
        Self { society: person("Society"), ada: person("Ada"), wei: person("Wei"), file: archive::write(&sound()) }
    }

    /// A hall that lists them all.
    fn hall(&self, trust: &str, more: &str) -> Hall {
        let list = |kind: &str, person: &Person| {
            format!("[[{kind}]]\nname = \"{}\"\nkey = \"{}\"\n", person.name, person.key())
        };
        let people = [list("publisher", &self.society), list("reviewer", &self.ada), list("reviewer", &self.wei)];
        Hall::read(&format!("[trust]\n{trust}\n{}{more}", people.concat())).expect("the hall's settings are sound")
    }

    /// Everything said: Ada of science and language, Wei of science.
    fn said(&self) -> Attestations {
        let own = [("minisig".to_owned(), self.society.sign(&self.file))];
        let ada = self.ada.review(&self.file, &[Aspect::Science, Aspect::Language]);
        let wei = self.wei.review(&self.file, &[Aspect::Science]);
        Attestations(own.into_iter().chain(ada).chain(wei).collect())
    }

    fn standing(&self, hall: &Hall, said: &Attestations) -> Reviewed {
        standing(hall, &self.file, "made-up", said, "x.kepu")
    }

    /// The code of the rule that is not met, and of everything that does not count.
    fn codes(&self, hall: &Hall, said: &Attestations) -> (Option<Code>, Vec<Code>) {
        let Reviewed { faults, refused, .. } = self.standing(hall, said);
        (refused.map(|error| error.code), faults.into_iter().map(|fault| fault.code).collect())
    }
}

/// The browser's tests bring this file into halls of each policy. The keys are made anew each time.
#[test]
fn what_was_signed_is_written_for_the_browser() {
    let world = World::new();
    let folder = kepu_tests::root().join("build/signed");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).expect("the file can be written");
    write("made-up.kepu", &world.file);
    for (name, text) in world.said().0 {
        write(&format!("made-up.kepu.{name}"), text.as_bytes());
    }
    write("hall.json", &serde_json::to_vec(&world.hall(REVIEWED, "")).expect("it can be written"));
}

const REVIEWED: &str = "policy = \"reviewed\"";

#[test]
fn what_is_signed_and_reviewed_is_shown_with_names() {
    let world = World::new();
    let Reviewed { trust, faults, refused } = world.standing(&world.hall(REVIEWED, ""), &world.said());
    assert_eq!((faults, refused), (vec![], None));
    assert_eq!(trust.publisher.as_deref(), Some("Society"));
    let reviews: Vec<_> = trust.reviews.iter().map(|review| (review.name.as_str(), review.aspects.len())).collect();
    assert_eq!(reviews, [("Ada", 2), ("Wei", 1)]);
}

#[test]
fn each_policy_asks_for_more() {
    let world = World::new();
    let nothing = Attestations::default();
    let mut signed = world.said();
    signed.0.retain(|name, _| name == "minisig");
    for (policy, said, expected) in [
        ("policy = \"open\"", &nothing, None),
        ("policy = \"signed\"", &nothing, Some(Code::SignatureMissing)),
        ("policy = \"signed\"", &signed, None),
        (REVIEWED, &signed, Some(Code::ReviewMissing)),
        (REVIEWED, &world.said(), None),
        ("policy = \"reviewed\"\nreviewers_per_aspect = 2", &world.said(), Some(Code::ReviewMissing)),
        ("policy = \"reviewed\"\nreviewers_per_aspect = 2\naspects = [\"science\"]", &world.said(), None),
        ("policy = \"reviewed\"\naspects = [\"safety\"]", &world.said(), Some(Code::ReviewMissing)),
    ] {
        assert_eq!(world.codes(&world.hall(policy, ""), said).0, expected, "{policy}");
    }
}

#[test]
fn one_reviewer_twice_is_one_reviewer() {
    let world = World::new();
    let mut said = world.said();
    let [(_, text), (_, signature)] = world.ada.review(&world.file, &[Aspect::Language]);
    said.0.insert("again.review.toml".to_owned(), text);
    said.0.insert("again.review.toml.minisig".to_owned(), signature);
    let hall = world.hall("policy = \"reviewed\"\nreviewers_per_aspect = 2\naspects = [\"language\"]", "");
    assert_eq!(world.codes(&hall, &said).0, Some(Code::ReviewMissing));
}

/// All of them, on a small file, in each of two ways.
#[test]
fn every_flipped_byte_voids_the_signature() {
    let mut world = World::new();
    world.file = archive::write(&[("exhibit.toml".to_owned(), b"id = 1".to_vec())].into());
    let (hall, said) = (world.hall("policy = \"signed\"", ""), world.said());
    assert_eq!(world.codes(&hall, &said), (None, vec![]));
    for at in 0..world.file.len() {
        for change in [0x01, 0xff] {
            world.file[at] ^= change;
            let (refused, faults) = world.codes(&hall, &said);
            assert_eq!(refused, Some(Code::SignatureMissing), "byte {at}");
            assert!(
                faults.contains(&Code::SignatureWrong) && faults.contains(&Code::ReviewInvalid),
                "byte {at}: {faults:?}"
            );
            world.file[at] ^= change;
        }
    }
}

#[test]
fn a_changed_record_counts_no_more() {
    let world = World::new();
    let mut said = world.said();
    let text = said.0.get_mut("Wei.review.toml").expect("it is there");
    *text = text.replace("\"science\"", "\"safety\"");
    let hall = world.hall("policy = \"reviewed\"\naspects = [\"safety\"]", "");
    assert_eq!(world.codes(&hall, &said), (Some(Code::ReviewMissing), vec![Code::SignatureWrong]));
}

#[test]
fn strangers_and_swapped_roles_do_not_count() {
    let world = World::new();
    let stranger = Person::new("Stranger");
    let hall = world.hall("policy = \"signed\"", "");
    let signed = |signature: String| Attestations([("minisig".to_owned(), signature)].into());
    for (signature, code) in [
        (stranger.sign(&world.file), Code::KeyUnlisted),
        // A reviewer is no publisher.
        (world.ada.sign(&world.file), Code::KeyUnlisted),
        (world.society.sign(b"other bytes"), Code::SignatureWrong),
        ("RWQ".to_owned(), Code::SignatureWrong),
        (String::new(), Code::SignatureWrong),
    ] {
        assert_eq!(world.codes(&hall, &signed(signature)), (Some(Code::SignatureMissing), vec![code]), "{code}");
    }
}

#[test]
fn a_review_of_another_file_or_exhibit_is_none() {
    let world = World::new();
    let hall = world.hall(REVIEWED, "");
    let both = [Aspect::Science, Aspect::Language];
    let said = |reviews: [(String, String); 2]| {
        let mut said = Attestations(reviews.into_iter().collect());
        said.0.insert("minisig".to_owned(), world.society.sign(&world.file));
        said
    };
    let of_another = world.ada.review(b"another file", &both);
    assert_eq!(world.codes(&hall, &said(of_another)), (Some(Code::ReviewMissing), vec![Code::ReviewInvalid]));
    let own = world.ada.review(&world.file, &both);
    let Reviewed { faults, .. } = standing(&hall, &world.file, "other-exhibit", &said(own), "x.kepu");
    assert_eq!(faults.into_iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::ReviewInvalid]);
}

#[test]
fn a_revoked_key_counts_no_more() {
    let world = World::new();
    let revoked = |person: &Person| format!("[[revoked]]\nkey = \"{}\"\nreason = \"lost\"\n", person.key());
    let hall = world.hall("policy = \"signed\"", &revoked(&world.society));
    assert_eq!(world.codes(&hall, &world.said()), (Some(Code::SignatureMissing), vec![Code::KeyRevoked]));
    let hall = world.hall(REVIEWED, &revoked(&world.ada));
    assert_eq!(world.codes(&hall, &world.said()), (Some(Code::ReviewMissing), vec![Code::KeyRevoked]));
}

#[test]
fn what_stock_minisign_made_is_verified() {
    // The example of minisign's manual: a key and a signature of the word "test" that stock minisign made.
    let hall = Hall::read(
        "[[publisher]]\nname = \"Frank\"\nkey = \"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"\n",
    )
    .expect("it is sound");
    let signature = "untrusted comment: signature from minisign secret key
RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=
trusted comment: timestamp:1633700835\tfile:test\tprehashed
wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==";
    let said = Attestations([("minisig".to_owned(), signature.to_owned())].into());
    let Reviewed { trust, faults, .. } = standing(&hall, b"test", "made-up", &said, "x.kepu");
    assert_eq!((trust.publisher.as_deref(), faults), (Some("Frank"), vec![]));
}

#[test]
fn the_settings_in_the_documents_are_sound() {
    let page = std::fs::read_to_string(kepu_tests::root().join("docs/operators/trust.md")).expect("the page is there");
    let block = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("it shows a file");
    let hall = Hall::read(block).expect("what the page shows is read");
    assert_eq!((hall.publisher.len(), hall.reviewer.len(), hall.revoked.len()), (1, 1, 1));
}
