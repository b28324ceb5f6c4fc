//! Why the system did not do what was asked of it: files, folders, disks, networks.

use std::io::{self, ErrorKind};

use crate::{Message, message};

/// Why something failed, to stand in a message: `message!("…", why = why(&error))`.
pub fn why(error: &io::Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => message!("system-not-found"),
        ErrorKind::PermissionDenied => message!("system-denied"),
        ErrorKind::AlreadyExists => message!("system-exists"),
        ErrorKind::IsADirectory => message!("system-is-a-folder"),
        ErrorKind::NotADirectory => message!("system-not-a-folder"),
        ErrorKind::ReadOnlyFilesystem => message!("system-read-only"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => message!("system-full"),
        ErrorKind::InvalidFilename => message!("system-name-too-long"),
        ErrorKind::ConnectionRefused => message!("system-refused"),
        ErrorKind::TimedOut => message!("system-timeout"),
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => {
            message!("system-unreachable")
        }
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof => message!("system-cut-off"),
        // Names that are not found have no kind of their own.
        _ if error.to_string().contains("failed to lookup address") => message!("system-no-host"),
        _ => message!("system-other", why = error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn what_the_system_says_is_said_in_the_language_of_the_reader() {
        let missing = std::fs::read("/there/is/no/such/file").expect_err("no such file");
        let message = message!("system-other", why = why(&missing));
        assert_eq!(message.text(Lang::En), "no such file or folder");
        assert!(!message.text(Lang::Fa).chars().any(|c| c.is_ascii_alphabetic()));
        let other = io::Error::other("the moon is full");
        assert_eq!(why(&other).text(Lang::En), "the moon is full");
    }
}
