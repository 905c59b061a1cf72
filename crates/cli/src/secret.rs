//! The instance's secret in a file: 32 bytes that are made at first need, readable for their owner alone, in no backup.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use flows::polish::{InstanceSecret, NoPlace};

/// A secret in a file.
pub struct SecretFile(PathBuf);

impl SecretFile {
    /// In this file.
    pub fn at(file: PathBuf) -> Self {
        SecretFile(file)
    }

    /// Beside a store's file.
    pub fn beside(store: &Path) -> Self {
        SecretFile(store.with_extension("secret"))
    }
}

impl InstanceSecret for SecretFile {
    #[expect(clippy::disallowed_methods, reason = "the outermost room keeps the secret in a file")]
    fn look(&self) -> Result<Option<[u8; 32]>, NoPlace> {
        match std::fs::read(&self.0) {
            Ok(bytes) => bytes.try_into().map(Some).map_err(|_| NoPlace),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(told(&error)),
        }
    }

    fn keep(&self, fresh: [u8; 32]) -> Result<[u8; 32], NoPlace> {
        if let Some(there) = self.look()? {
            return Ok(there);
        }
        // Written whole under a name of its own, then named: whoever reads meanwhile sees all of it or nothing, and of
        // two who make one at once the first wins.
        let mark: String = fresh.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let passing = self.0.with_extension(format!("secret-{mark}"));
        let kept = write_new(&passing, &fresh).and_then(|()| match std::fs::hard_link(&passing, &self.0) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        });
        let _ = std::fs::remove_file(&passing);
        kept.map_err(|error| told(&error))?;
        self.look()?.ok_or(NoPlace)
    }
}

fn told(error: &std::io::Error) -> NoPlace {
    tracing::warn!(kind = ?error.kind(), "the file with the secret cannot be used");
    NoPlace
}

fn write_new(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut open = options.open(file)?;
    open.write_all(bytes)?;
    open.sync_all()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests bring their own files")]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("footbridge-secret-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn a_secret_is_made_once_and_is_its_owners_alone() {
        let folder = folder("once");
        let secret = SecretFile::beside(&folder.join("footbridge.db"));
        assert_eq!(secret.look(), Ok(None));
        assert_eq!(secret.keep([7; 32]), Ok([7; 32]));
        assert_eq!(secret.keep([8; 32]), Ok([7; 32]), "the first one stays");
        assert_eq!(secret.look(), Ok(Some([7; 32])));
        let names: Vec<_> =
            std::fs::read_dir(&folder).expect("the folder").map(|one| one.expect("one").file_name()).collect();
        assert_eq!(names, ["footbridge.secret"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.join("footbridge.secret")).expect("the file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::remove_dir_all(folder).expect("gone");
    }

    #[test]
    fn a_file_that_is_no_secret_is_not_overwritten() {
        let folder = folder("other");
        let file = folder.join("notes.txt");
        std::fs::write(&file, "not a secret").expect("written");
        assert_eq!(SecretFile::at(file.clone()).keep([7; 32]), Err(NoPlace));
        assert_eq!(std::fs::read(&file).expect("the file"), b"not a secret");
        assert_eq!(SecretFile::at(folder.join("no-such-folder/secret")).keep([7; 32]), Err(NoPlace));
        std::fs::remove_dir_all(folder).expect("gone");
    }
}
