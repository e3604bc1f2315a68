//! `kepu key`: a minisign key pair; and signing with one.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use minisign::{KeyPair, PError, SecretKey, SecretKeyBox};

use crate::cli::Key;
use crate::trouble::AtPath;
use crate::{Result, Trouble, progress};

/// Holds the password where nobody can type it.
const PASSWORD: &str = "KEPU_KEY_PASSWORD";

/// Makes the pair. An existing key is never overwritten: what it has signed would have no key any more.
pub fn run(words: &Key) -> Result<()> {
    let public_file = public_file(&words.file);
    for file in [&words.file, &public_file] {
        if file.exists() {
            return Err(Trouble::new(file.display(), "there is such a file already", "Choose another name."));
        }
    }
    let failed = |error: PError| wrong(&words.file, &error);
    let pair = KeyPair::generate_encrypted_keypair(env::var(PASSWORD).ok()).map_err(failed)?;
    let secret = pair.sk.to_box(Some("kepu secret key")).map_err(failed)?;
    let public = pair.pk.to_box().map_err(failed)?;
    write_secret(&words.file, &secret.to_bytes())?;
    fs::write(&public_file, public.to_bytes()).at(&public_file, "write the public key")?;
    progress::note(format_args!("{} is secret: keep it off the hall's machine.", words.file.display()));
    progress::note(format_args!("{} is public; its second line goes into hall.toml:", public_file.display()));
    println!("{}", pair.pk.to_base64());
    Ok(())
}

fn public_file(secret: &Path) -> PathBuf {
    let mut name = secret.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}

/// Writes a file that only its owner may read.
fn write_secret(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).at(path, "write the secret key")?;
    std::io::Write::write_all(&mut file, bytes).at(path, "write the secret key")
}

/// The secret key in a file, its password asked for or taken from the environment.
pub fn secret(path: &Path) -> Result<SecretKey> {
    let text = fs::read_to_string(path).at(path, "read the secret key")?;
    let key_box = |text: &str| SecretKeyBox::from_string(text).map_err(|error| wrong(path, &error));
    // A key without a password, as continuous integration may have one.
    if let Ok(key) = key_box(&text)?.into_unencrypted_secret_key() {
        return Ok(key);
    }
    key_box(&text)?.into_secret_key(env::var(PASSWORD).ok()).map_err(|error| wrong(path, &error))
}

/// The text of the `.minisig` file that signs `bytes`. What is signed besides is `comment`.
pub fn signature(key: &SecretKey, bytes: &[u8], comment: &str) -> Result<String> {
    let signed = minisign::sign(None, key, bytes, Some(comment), Some("signature by kepu"));
    signed.map(|signature| signature.into_string()).map_err(|error| wrong(Path::new("--key"), &error))
}

fn wrong(path: &Path, error: &PError) -> Trouble {
    let remedy = format!("Name a secret key of `kepu key` or minisign, and its password ({PASSWORD}, or typed).");
    Trouble::new(path.display(), format!("the key cannot be used: {error}"), remedy)
}
