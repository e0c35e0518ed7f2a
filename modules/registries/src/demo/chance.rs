//! Numbers that look random and are the same in every run (xorshift64*, Marsaglia and Vigna).

/// A stream of numbers from a seed.
pub struct Chance(u64);

impl Chance {
    /// Zero would stay zero forever.
    pub fn new(seed: u64) -> Chance {
        Chance(seed.max(1))
    }

    /// From zero to `limit` - 1; zero when the limit is zero.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        (high as usize).checked_rem(limit).unwrap_or(0)
    }

    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    pub fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i16, high: i16) -> i16 {
        low + self.below(usize::try_from(high - low + 1).unwrap_or(0)) as i16
    }
}
