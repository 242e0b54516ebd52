//! Text that means nothing, as long as official texts are, with their stray spaces.

const WORDS: [&str; 32] = [
    "amber", "basket", "carries", "distant", "evening", "folded", "garden", "harbour", "indigo",
    "jumps", "kettle", "lantern", "meadow", "narrow", "orchard", "paints", "quiet", "river",
    "silver", "table", "under", "velvet", "wanders", "yellow", "zigzag", "beside", "cloud",
    "drifts", "echo", "forest", "gently", "hills",
];

/// A text of so many words, always the same for the same seed.
pub(super) fn filler(seed: &str, words: usize) -> String {
    let mut state = seed.bytes().fold(0x811C_9DC5_u32, |state, byte| {
        (state ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let mut text: Vec<String> = Vec::with_capacity(words);
    for position in 0..words {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let pick = usize::try_from(state >> 27).unwrap_or_default();
        let word = WORDS.get(pick).copied().unwrap_or("amber");
        let first = position % 12 == 0;
        let mut word = if first {
            word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default()
        } else {
            word.to_owned()
        };
        if position % 12 == 11 || position + 1 == words {
            word.push('.');
        }
        text.push(word);
    }
    text.join(" ")
}

/// The same with what official texts are full of: non-breaking spaces, doubled spaces, apostrophes of a typesetter,
/// plain lines for bullets, stray spaces at both ends.
pub(super) fn untidy(seed: &str, words: usize) -> String {
    let half = words / 2;
    let (first, second) = (
        filler(seed, half),
        filler(&format!("{seed}+"), words - half),
    );
    format!(
        " {}\n\n{}\n{}\u{a0}\u{2019}s end.  ",
        first.replacen(' ', "\u{a0}", 1).replacen(' ', "  ", 1),
        "Folded lines:",
        second,
    )
}
