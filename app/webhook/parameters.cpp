// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/parameters.h"

#include "app/webhook/jsonfields.h"
#include "app/webhook/multipart.h"
#include "app/webhook/textdecoding.h"

namespace LeadBridge {

namespace {

bool readForm(QByteArrayView form, TextDecoder &decoder, FieldList &fields)
{
    while (!form.isEmpty()) {
        const qsizetype end = form.indexOf('&');
        const QByteArrayView pair = end < 0 ? form : form.first(end);
        form = end < 0 ? QByteArrayView() : form.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        QString name = decoder.formText(equals < 0 ? pair : pair.first(equals));
        QString value = equals < 0 ? QString() : decoder.formText(pair.sliced(equals + 1));
        if (!fields.append(std::move(name), std::move(value)))
            return false;
    }
    return true;
}

enum class BodyKind { Other, Form, Multipart, Json };

BodyKind bodyKind(const QByteArray &contentType)
{
    const qsizetype end = contentType.indexOf(';');
    const QByteArray type =
        contentType.left(end < 0 ? contentType.size() : end).trimmed().toLower();
    if (type == "application/x-www-form-urlencoded")
        return BodyKind::Form;
    if (type == "multipart/form-data")
        return BodyKind::Multipart;
    if (type == "application/json" || type == "text/json"
        || (type.startsWith("application/") && type.endsWith("+json")))
        return BodyKind::Json;
    return BodyKind::Other;
}

bool readBody(const RawBody &body, const WebhookLimits &limits, TextDecoder &decoder,
              FieldList &fields)
{
    const BodyKind kind = bodyKind(body.contentType);
    if (kind == BodyKind::Other)
        return true;
    // Unpacking would make a small body a large one; the endpoint takes bodies as they are.
    if (!body.contentEncoding.isEmpty()
        && body.contentEncoding.compare("identity", Qt::CaseInsensitive) != 0)
        return false;
    switch (kind) {
    case BodyKind::Form:
        return readForm(body.bytes, decoder, fields);
    case BodyKind::Multipart:
        return readMultipart(body.bytes, body.contentType, decoder, fields);
    default:
        return readJson(body.bytes, limits.maxJsonDepth, decoder, fields);
    }
}

} // namespace

Result<Parameters> readParameters(const QByteArray &target, const RawBody &body,
                                  const WebhookLimits &limits)
{
    TextDecoder decoder;
    FieldList fields(limits.maxFields);
    const qsizetype question = target.indexOf('?');
    if (question >= 0 && !readForm(QByteArrayView(target).sliced(question + 1), decoder, fields))
        return fail(ErrorKind::InvalidInput, QStringLiteral("too many parameters"));
    if (!body.bytes.isEmpty() && !readBody(body, limits, decoder, fields))
        return fail(ErrorKind::InvalidInput, QStringLiteral("the body is not what its type says"));
    return Parameters { fields.take(), decoder.usedWindows1251() };
}

} // namespace LeadBridge
