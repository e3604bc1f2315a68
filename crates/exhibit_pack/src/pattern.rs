//! The parts of a message's pattern, wherever they stand: in selectors, variants and arguments too.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// A part of a pattern.
pub enum Part<'r, S> {
    /// Plain text.
    Text(&'r S),
    /// What stands in braces, or within what does.
    Inline(&'r InlineExpression<S>),
}

/// Calls `see` with every part of `pattern`.
pub fn each<'r, S>(pattern: &'r Pattern<S>, see: &mut impl FnMut(Part<'r, S>)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => see(Part::Text(value)),
            PatternElement::Placeable { expression } => each_of_expression(expression, see),
        }
    }
}

fn each_of_expression<'r, S>(expression: &'r Expression<S>, see: &mut impl FnMut(Part<'r, S>)) {
    match expression {
        Expression::Inline(inline) => each_of_inline(inline, see),
        Expression::Select { selector, variants } => {
            each_of_inline(selector, see);
            variants.iter().for_each(|variant| each(&variant.value, see));
        }
    }
}

fn each_of_inline<'r, S>(inline: &'r InlineExpression<S>, see: &mut impl FnMut(Part<'r, S>)) {
    see(Part::Inline(inline));
    match inline {
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.positional.iter().for_each(|argument| each_of_inline(argument, see));
            arguments.named.iter().for_each(|argument| each_of_inline(&argument.value, see));
        }
        InlineExpression::Placeable { expression } => each_of_expression(expression, see),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { arguments: None, .. }
        | InlineExpression::VariableReference { .. } => {}
    }
}
