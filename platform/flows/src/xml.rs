//! XML written out: one writer for models and for drawings.

/// Text with markup; every value is escaped on its way in.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    out: String,
    open: Vec<&'static str>,
    /// Nothing has been written into the innermost element.
    bare: bool,
}

impl Writer {
    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str) -> &mut Self {
        self.filled();
        if !self.out.is_empty() {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", self.open.len()));
        }
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name);
        self.bare = true;
        self
    }

    /// An attribute of the element that was opened last.
    pub(crate) fn with(&mut self, name: &str, value: impl AsRef<str>) -> &mut Self {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.escape(value.as_ref());
        self.out.push('"');
        self
    }

    /// A number as an attribute, in tenths.
    pub(crate) fn at(&mut self, name: &str, value: f64) -> &mut Self {
        self.with(name, number(value))
    }

    /// Text in the innermost element.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.filled();
        self.escape(text);
        self
    }

    /// Closes the innermost element.
    pub(crate) fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            if self.bare {
                self.out.push_str("/>");
            } else {
                if self.out.ends_with('>') {
                    self.out.push('\n');
                    self.out.extend(std::iter::repeat_n("  ", self.open.len()));
                }
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
        }
        self.bare = false;
        self
    }

    /// Everything written.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn filled(&mut self) {
        if std::mem::take(&mut self.bare) {
            self.out.push('>');
        }
    }

    /// XML 1.0 has no control characters, not even escaped; they become a replacement sign.
    fn escape(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\n' | '\r' | '\t' => self.out.push(' '),
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.out.push('\u{fffd}'),
                _ => self.out.push(sign),
            }
        }
    }
}

/// At most one decimal, none where it is zero.
pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    if tenths.fract() == 0.0 { format!("{tenths:.0}") } else { format!("{tenths:.1}") }
}
