//! Whose signature it is.

use exhibit_contract::error::{Code, Error, Result};
use minisign_verify::{Error as Minisign, PublicKey, Signature};

use super::{Revoked, Signer};

/// Who of `signers` signed `bytes`, by the text of a `.minisig` file called `place`.
///
/// # Errors
/// [`Code::SignatureWrong`]: no signature, or not of these bytes. [`Code::KeyRevoked`], [`Code::KeyUnlisted`]: by nobody who
/// counts.
pub fn signed_by<'a>(
    signers: &'a [Signer],
    revoked: &[Revoked],
    bytes: &[u8],
    signature: &str,
    place: &str,
) -> Result<&'a Signer> {
    let wrong = |sentence: &str| Error::new(Code::SignatureWrong, place, sentence);
    let signature = Signature::decode(signature).map_err(|_| wrong("It is no minisign signature."))?;
    // Older signatures of minisign are of the bytes themselves, not of their hash; they are as good.
    let verify = |key: &str| PublicKey::from_base64(key).and_then(|key| key.verify(bytes, &signature, true));
    if let Some(revoked) =
        revoked.iter().find(|revoked| !matches!(verify(&revoked.key), Err(Minisign::UnexpectedKeyId)))
    {
        let why = if revoked.reason.is_empty() { String::new() } else { format!(" ({})", revoked.reason) };
        return Err(Error::new(Code::KeyRevoked, place, format!("Its key counts no more{why}.")));
    }
    let mut of_other_bytes = None;
    for signer in signers {
        match verify(&signer.key) {
            Ok(()) => return Ok(signer),
            Err(Minisign::UnexpectedKeyId) => {}
            // Anybody can give a key the number of another: somebody else may still have signed it.
            Err(_) => of_other_bytes = Some(wrong(&format!("The signature of {} is not of these bytes.", signer.name))),
        }
    }
    Err(of_other_bytes
        .unwrap_or_else(|| Error::new(Code::KeyUnlisted, place, "Nobody whom hall.toml lists for this has signed it.")))
}
