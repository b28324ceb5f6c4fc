//! A message filled with pieces.

use sanjeh_messages::{Arg, Lang, Message, MessagePart};

use crate::piece::Sentence;

/// Collects what the slots of a message are filled with.
pub(crate) struct Saying {
    lang: Lang,
    slots: Vec<Sentence>,
}

impl Saying {
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang, slots: Vec::new() }
    }

    /// An argument of the message that this fills.
    pub(crate) fn slot(&mut self, with: impl Into<Sentence>) -> Arg {
        self.slots.push(with.into());
        Arg::Slot(self.slots.len() - 1)
    }

    /// The message with its slots filled.
    #[expect(clippy::needless_pass_by_value, reason = "messages are made in place")]
    pub(crate) fn say(self, message: Message) -> Sentence {
        let mut said = Sentence::default();
        for part in message.parts(self.lang) {
            match part {
                MessagePart::Words(words) => said.words(&words),
                MessagePart::Slot(slot) => {
                    said.append(self.slots.get(slot).cloned().unwrap_or_default());
                }
            }
        }
        said
    }
}
