//! The description of the public API (OpenAPI 3.1), from what the routes say of themselves.

use bytes::Bytes;
use kernel::{Access, Method, Platform, Route};
use utoipa::openapi::path::{HttpMethod, Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{Ref, Type};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{
    ArrayBuilder, Components, ComponentsBuilder, ContentBuilder, InfoBuilder, ObjectBuilder, OpenApi,
    OpenApiBuilder, Paths, RefOr, Required, Response, ResponseBuilder, Schema, Server,
};

const PROBLEM: &str = "Problem";
const BEARER: &str = "bearer";
const SESSION: &str = "session";

/// The document as JSON; made once.
pub fn document(platform: &Platform, public_url: Option<&str>) -> Bytes {
    let name = platform.settings.get("site_name").map_or("Motcua", String::as_str);
    let info = InfoBuilder::new()
        .title(format!("{name}: API"))
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Errors are problem details (RFC 9457). A command is named by its Idempotency-Key: sent again \
             with the same key it is answered again, not done again. Texts follow Accept-Language (vi, en).",
        ))
        .build();
    let mut paths = Paths::new();
    for (module, route) in platform.registry.routes() {
        if let Some(describe) = route.describe {
            let operation = completed(describe(), module, route);
            paths.add_path_operation(address(route.path), vec![method(route.method)], operation);
        }
    }
    let api: OpenApi = OpenApiBuilder::new()
        .info(info)
        .servers(Some([Server::new(public_url.unwrap_or("/"))]))
        .paths(paths)
        .components(Some(components()))
        .build();
    match api.to_json() {
        Ok(text) => Bytes::from(text),
        Err(cause) => {
            tracing::error!("describing the API: {cause}");
            Bytes::from_static(b"{}")
        }
    }
}

/// Adds what holds for every operation: who may call it, how it fails, how a sending is named.
fn completed(mut operation: Operation, module: &str, route: &Route) -> Operation {
    operation.tags.get_or_insert_with(|| vec![module.to_owned()]);
    operation.operation_id.get_or_insert_with(|| {
        format!("{}{}", route.method.as_str().to_lowercase(), route.path.replace(['/', '{', '}', '*'], "_"))
    });
    if operation.security.is_none() && route.access != Access::Public {
        let one_of = [BEARER, SESSION].map(|name| SecurityRequirement::new(name, Vec::<String>::new()));
        operation.security = Some(one_of.to_vec());
    }
    for status in failures(route) {
        let problem = RefOr::Ref(Ref::from_response_name(PROBLEM));
        operation.responses.responses.entry(status.to_owned()).or_insert(problem);
    }
    if route.method != Method::Get {
        operation.parameters.get_or_insert_default().push(RefOr::T(idempotency_key()));
    }
    operation
}

fn failures(route: &Route) -> Vec<&'static str> {
    let mut statuses = vec!["400", "404", "429", "500", "503"];
    if route.access != Access::Public {
        statuses.extend(["401", "403"]);
    }
    if route.method != Method::Get {
        statuses.extend(["409", "413", "415", "422"]);
    }
    statuses
}

fn idempotency_key() -> Parameter {
    let name = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(64));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some("A name for this sending, 1 to 64 visible ASCII characters, chosen by the caller."))
        .schema(Some(name))
        .build()
}

fn components() -> Components {
    let bearer = Http::new(HttpAuthScheme::Bearer);
    let session = ApiKey::Cookie(ApiKeyValue::new("mc_session"));
    ComponentsBuilder::new()
        .schema(PROBLEM, problem())
        .response(PROBLEM, problem_response())
        .security_scheme(BEARER, SecurityScheme::Http(bearer))
        .security_scheme(SESSION, SecurityScheme::ApiKey(session))
        .build()
}

fn problem_response() -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(PROBLEM))).build();
    ResponseBuilder::new()
        .description("What went wrong, in the caller's language.")
        .content("application/problem+json", content)
        .build()
}

/// The shape of [`kernel::problem::document`].
fn problem() -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let number = || ObjectBuilder::new().schema_type(Type::Integer);
    let field = ObjectBuilder::new()
        .property("field", text())
        .property("code", text())
        .property("detail", text())
        .required("field")
        .required("code");
    ObjectBuilder::new()
        .property("type", text().description(Some("An address that names the kind of problem.")))
        .property("title", text())
        .property("status", number())
        .property("detail", text())
        .property("instance", text().description(Some("What to quote when asking for help.")))
        .property("errors", ArrayBuilder::new().items(field))
        .property("limit", number().description(Some("The largest body in bytes, when it was too large.")))
        .required("type")
        .required("title")
        .required("status")
        .into()
}

fn method(method: Method) -> HttpMethod {
    match method {
        Method::Get => HttpMethod::Get,
        Method::Post => HttpMethod::Post,
        Method::Put => HttpMethod::Put,
        Method::Patch => HttpMethod::Patch,
        Method::Delete => HttpMethod::Delete,
    }
}

/// OpenAPI has no word for a parameter that takes the rest of the path.
fn address(path: &str) -> String {
    path.replace("{*", "{")
}
