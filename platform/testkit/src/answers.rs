//! What came back, with the questions a test asks of it.

use kernel::Reply;

/// An answer to a request.
pub struct Answer(pub Reply);

impl Answer {
    pub fn status(&self) -> u16 {
        self.0.status
    }

    pub fn text(&self) -> &str {
        self.0.text()
    }

    /// The page, which must be there.
    #[track_caller]
    pub fn page(self) -> String {
        assert_eq!(self.0.status, 200, "{}", self.0.text());
        self.0.text().to_owned()
    }

    /// Where a command leads, which must have succeeded.
    #[track_caller]
    pub fn goto(self) -> String {
        assert_eq!(self.0.status, 303, "{}", self.0.text());
        self.0.location.expect("303 says where")
    }

    /// The JSON body of a success.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        assert!(self.0.status < 300, "{} {}", self.0.status, self.0.text());
        serde_json::from_str(self.0.text()).expect("the answer is JSON")
    }

    /// The problem document of an error.
    #[track_caller]
    pub fn problem(self) -> serde_json::Value {
        assert!(self.0.status >= 400, "{} {}", self.0.status, self.0.text());
        serde_json::from_str(self.0.text()).expect("the answer is JSON")
    }

    pub fn contains(&self, text: &str) -> bool {
        self.0.text().contains(text)
    }
}
