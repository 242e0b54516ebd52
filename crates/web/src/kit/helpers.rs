//! The few helpers that templates have: words, two strict conditions, equality, asset addresses, numbers.
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonTruthy, JsonValue, Output,
    PathAndJson, RenderContext, RenderError, RenderErrorReason, Renderable, ScopedJson,
};

use super::{Assets, Words, numbers};

/// Gives the registry its helpers. `if` and `unless` replace the lenient ones of the library.
pub(super) fn register(registry: &mut Handlebars<'static>, words: Arc<Words>, assets: Arc<Assets>) {
    registry.register_helper("if", Box::new(Condition { wanted: true }));
    registry.register_helper("unless", Box::new(Condition { wanted: false }));
    registry.register_helper("eq", Box::new(Equal));
    registry.register_helper("number", Box::new(Number));
    registry.register_helper("t", Box::new(Translate(words)));
    registry.register_helper("strong", Box::new(Strong));
    registry.register_helper("asset", Box::new(AssetUrl(assets)));
}

/// A parameter that is there; a missing name is an error, as strict mode promises.
fn param<'h, 'rc>(
    helper: &'h Helper<'rc>,
    index: usize,
    name: &'static str,
) -> Result<&'h PathAndJson<'rc>, RenderError> {
    let param = helper
        .param(index)
        .ok_or(RenderErrorReason::ParamNotFoundForIndex(name, index))?;
    if param.is_value_missing() {
        let path = param.relative_path().map(ToOwned::to_owned);
        return Err(RenderErrorReason::MissingVariable(path).into());
    }
    Ok(param)
}

/// `if` and `unless` that do not forgive a misspelt name.
struct Condition {
    wanted: bool,
}

impl HelperDef for Condition {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render_context: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let holds = param(helper, 0, "if")?.value().is_truthy(false) == self.wanted;
        let branch = if holds {
            helper.template()
        } else {
            helper.inverse()
        };
        branch.map_or(Ok(()), |branch| {
            branch.render(registry, context, render_context, out)
        })
    }
}

/// `(eq a b)`: both are there and equal.
struct Equal;

impl HelperDef for Equal {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let equal = param(helper, 0, "eq")?.value() == param(helper, 1, "eq")?.value();
        Ok(ScopedJson::Derived(JsonValue::Bool(equal)))
    }
}

/// `{{number count}}`: thousands set apart.
struct Number;

impl HelperDef for Number {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let number = param(helper, 0, "number")?
            .value()
            .as_i64()
            .ok_or(RenderErrorReason::InvalidParamType("whole number"))?;
        Ok(text(numbers::grouped(number)))
    }
}

/// `{{asset "aspire.css"}}`: where a file of the front end is served.
struct AssetUrl(Arc<Assets>);

impl HelperDef for AssetUrl {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let name = string_param(helper, "asset")?;
        Ok(text(self.0.url(name)))
    }
}

/// `{{t "people-count" count=page.count}}`: a message, escaped like any other value.
struct Translate(Arc<Words>);

impl HelperDef for Translate {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        message(&self.0, helper).map(text)
    }
}

/// `{{strong (t "skills-met" met=page.met)}}`: a text in which `**5 of 8**` is strong.
struct Strong;

impl HelperDef for Strong {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        // Escaped before the marks become elements, so a value can bring emphasis but never markup.
        let escaped = handlebars::html_escape(string_param(helper, "strong")?);
        for (index, part) in escaped.split("**").enumerate() {
            if index > 0 {
                out.write(if index % 2 == 1 {
                    "<strong>"
                } else {
                    "</strong>"
                })?;
            }
            out.write(part)?;
        }
        if escaped.matches("**").count() % 2 == 1 {
            out.write("</strong>")?;
        }
        Ok(())
    }
}

fn text(value: String) -> ScopedJson<'static> {
    ScopedJson::Derived(JsonValue::String(value))
}

fn string_param<'h>(helper: &'h Helper<'_>, name: &'static str) -> Result<&'h str, RenderError> {
    param(helper, 0, name)?
        .value()
        .as_str()
        .ok_or_else(|| RenderErrorReason::InvalidParamType("string").into())
}

fn message(words: &Words, helper: &Helper<'_>) -> Result<String, RenderError> {
    let key = string_param(helper, "t")?;
    let mut arguments = FluentArgs::new();
    for (name, value) in helper.hash() {
        if value.is_value_missing() {
            let path = value.relative_path().map(ToOwned::to_owned);
            return Err(RenderErrorReason::MissingVariable(path).into());
        }
        arguments.set((*name).to_owned(), argument(value.value())?);
    }
    // While developing a wrong message stops the page; in service the reader still gets the rest of it.
    match words.find(key, Some(&arguments)) {
        Some(message) => Ok(message),
        None if cfg!(debug_assertions) => {
            Err(RenderErrorReason::MissingVariable(Some(format!("message {key}"))).into())
        }
        None => Ok(words.say_with(key, &arguments)),
    }
}

fn argument(value: &JsonValue) -> Result<FluentValue<'static>, RenderError> {
    match value {
        JsonValue::String(text) => Ok(FluentValue::from(text.clone())),
        JsonValue::Bool(flag) => Ok(FluentValue::from(flag.to_string())),
        JsonValue::Number(number) => number
            .as_f64()
            .map(FluentValue::from)
            .ok_or_else(|| RenderErrorReason::InvalidParamType("number").into()),
        JsonValue::Null | JsonValue::Array(_) | JsonValue::Object(_) => {
            Err(RenderErrorReason::InvalidParamType("text, number or flag").into())
        }
    }
}
