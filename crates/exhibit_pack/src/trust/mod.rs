//! Whom a hall trusts: who published an exhibit, who reviewed it, and whether that is enough.
//!
//! | file beside the exhibit | what it is |
//! |---|---|
//! | `<exhibit>.kepu.minisig` | the publisher's [minisign](https://jedisct1.github.io/minisign/) signature of the `.kepu` file |
//! | `<exhibit>.kepu.<reviewer>.review.toml` | what somebody reviewed: [`Record`] |
//! | `<exhibit>.kepu.<reviewer>.review.toml.minisig` | the reviewer's signature of that record |
//!
//! An exhibit that is a folder has them in `attestations/`, as `kepu.minisig` and so on; they are no part of the `.kepu` file,
//! which they speak of by its SHA-256. A byte changed in it afterwards voids them all.

mod record;
mod rules;
mod signed;
mod standing;

pub use record::{Aspect, Record};
pub(crate) use rules::check as check_rules;
pub use rules::{Policy, Revoked, Rules, Signer};
pub use signed::signed_by;
pub use standing::{Attestations, Reviewed, is_attestation, standing};
