//! Kinds of subjects.

use sanjeh_engine::model::{Link, SubjectType, TypeIx};
use sanjeh_messages::message;

use super::Compiler;

impl Compiler<'_> {
    pub(super) fn subjects(&mut self) {
        let doc = self.doc;
        if doc.subjects.is_empty() && !self.report.subjects_unread {
            let help = message!("methodology-no-subjects-help");
            self.report.error(&(0..1), message!("methodology-no-subjects"), Some(help));
        }
        for (id, entry) in &doc.subjects {
            self.check_id(id, &entry.span);
            let entry = &entry.value;
            let mut attributes: Vec<String> = Vec::new();
            let declared = entry.attributes.0.iter().map(|attribute| &attribute.name);
            for attribute in declared.chain(entry.name.values()) {
                if !attributes.contains(&attribute.value) {
                    attributes.push(attribute.value.clone());
                }
            }
            if let Some(was) = &entry.was {
                let template = self.name_template(&was.value, &was.span);
                // What cannot be right was reported; it names no columns of its own.
                for column in template.columns().filter(|_| entry.was_template().is_some()) {
                    if !attributes.iter().any(|name| name == column) {
                        attributes.push(column.to_owned());
                    }
                }
            }
            self.model.types.push(SubjectType { id: id.clone(), links: Vec::new(), attributes });
        }
        for (position, (_, entry)) in doc.subjects.iter().enumerate() {
            for (name, link) in &entry.value.links {
                let target = link.value.0.to.clone().unwrap_or_else(|| crate::document::At {
                    value: name.clone(),
                    span: link.span.clone(),
                });
                if let Some(to) = self.type_ix(&target) {
                    self.model.types[position].links.push(Link { id: name.clone(), to });
                }
            }
        }
    }

    /// The link by which subjects of `from` name subjects of `to`.
    pub(super) fn link(
        &mut self,
        from: TypeIx,
        to: TypeIx,
        via: Option<&crate::document::At<String>>,
        span: &std::ops::Range<usize>,
    ) -> Option<usize> {
        let subject = &self.model.types[from.0];
        let fitting: Vec<usize> =
            (0..subject.links.len()).filter(|&i| subject.links[i].to == to).collect();
        if let Some(via) = via {
            let found = fitting.iter().copied().find(|&i| subject.links[i].id == via.value);
            if found.is_none() {
                let text = message!(
                    "methodology-unknown-link",
                    name = via.value.as_str(),
                    from = subject.id.as_str(),
                    to = self.model.types[to.0].id.as_str()
                );
                let known: Vec<&str> =
                    fitting.iter().map(|&i| subject.links[i].id.as_str()).collect();
                self.report.unknown(&via.span, &via.value, text, known);
            }
            return found;
        }
        if let [one] = fitting.as_slice() {
            return Some(*one);
        }
        let (from, to) = (subject.id.as_str(), self.model.types[to.0].id.as_str());
        let (text, help) = if fitting.is_empty() {
            let help = message!("methodology-no-link-help", from = from, to = to);
            (message!("methodology-no-link", from = from, to = to), help)
        } else {
            let help = message!("methodology-many-links-help");
            (message!("methodology-many-links", from = from, to = to), help)
        };
        self.report.error(span, text, Some(help));
        None
    }
}
