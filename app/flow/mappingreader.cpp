// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/mappingreader.h"

#include "app/flow/flowwords.h"
#include "app/flow/template.h"

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

constexpr int mostTransforms = 20;
constexpr int mostRows = 500;
constexpr int longestCell = 1000;
constexpr int longestFormat = 100;

bool takesArgument(TransformKind kind)
{
    constexpr std::array kinds { TransformKind::Phone, TransformKind::Date, TransformKind::Number,
                                 TransformKind::Lookup, TransformKind::Default };
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void readTable(const JsonPlace &place, Transform &transform)
{
    for (const auto &[key, value] : place.pairs(mostRows)) {
        if (key.trimmed().isEmpty())
            value.judge(QStringLiteral("an empty value stays empty: use default"));
        if (key.size() > longestCell)
            value.judge(QStringLiteral("at most %1 letters").arg(longestCell));
        transform.table.append({ key, value.text({ longestCell, true, true }) });
    }
}

QString readArgument(const JsonPlace &place, TransformKind kind)
{
    if (kind == TransformKind::Default)
        return place.text({ longestValue, true, true });
    const QString argument = place.text({ longestFormat, false, false });
    const QStringList known = transformArguments(kind);
    if (!known.isEmpty() && !known.contains(argument))
        place.judge(QStringLiteral("one of %1 is expected").arg(known.join(QStringLiteral(", "))));
    return argument;
}

/// "trim", or {"phone": "e164"}, or {"lookup": {…}, "otherwise": "…"}.
Transform readTransform(const JsonPlace &place)
{
    Transform transform;
    if (place.isText()) {
        transform.kind = place.word(transformFromWord, TransformKind::Trim);
        if (takesArgument(transform.kind))
            place.complain(
                QStringLiteral("takes a value: {\"%1\": …}").arg(transformWord(transform.kind)));
        return transform;
    }
    if (!place.isObjectOf({ "phone", "date", "number", "lookup", "otherwise", "default" }))
        return transform;
    QStringList keys = place.keys();
    const bool hasOtherwise = keys.removeOne(QStringLiteral("otherwise"));
    if (keys.size() != 1) {
        place.complain(QStringLiteral("one of phone, date, number, lookup, default is expected"));
        return transform;
    }
    transform.kind = *transformFromWord(keys.first());
    const JsonPlace value = place.member(keys.first());
    if (transform.kind != TransformKind::Lookup) {
        transform.argument = readArgument(value, transform.kind);
        if (hasOtherwise)
            place.member("otherwise").complain(QStringLiteral("unknown key"));
        return transform;
    }
    readTable(value, transform);
    if (hasOtherwise)
        transform.otherwise = place.member("otherwise").text({ longestCell, true, true });
    return transform;
}

QList<Transform> readTransforms(const JsonPlace &place)
{
    QList<Transform> transforms;
    for (const JsonPlace &entry : place.elements(mostTransforms))
        transforms.append(readTransform(entry));
    return transforms;
}

} // namespace

Mapping readMapping(const JsonPlace &place)
{
    if (!place.isObjectOf({ "field", "constant", "template", "secret", "builtin", "transforms" }))
        return {};
    QStringList keys = place.keys();
    const bool changed = keys.removeOne(QStringLiteral("transforms"));
    if (keys.size() != 1) {
        place.complain(
            QStringLiteral("one of field, constant, template, secret, builtin is expected"));
        return {};
    }
    const auto kind = mappingFromWord(keys.first()).value_or(MappingKind::Constant);
    const JsonPlace value = place.member(keys.first());
    const bool free = kind == MappingKind::Constant || kind == MappingKind::Template;
    // An empty text is a draft's "not chosen yet": it may be exported and come back.
    Mapping mapping { kind, value.text({ free ? longestValue : 200, true, free }) };
    if (changed)
        mapping.transforms = readTransforms(place.member("transforms"));
    if (changed && kind == MappingKind::Secret)
        place.member("transforms").judge(QStringLiteral("a secret is sent as it is"));
    if (mapping.text.isEmpty())
        return mapping;
    if (kind == MappingKind::Builtin && !builtinNames().contains(mapping.text))
        value.judge(QStringLiteral("unknown builtin"));
    if (kind == MappingKind::Template) {
        if (const auto check = checkTemplate(mapping.text); !check)
            value.judge(check.error().detail);
    }
    return mapping;
}

} // namespace LeadBridge
