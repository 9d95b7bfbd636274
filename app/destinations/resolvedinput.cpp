// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/resolvedinput.h"

#include <algorithm>

namespace LeadBridge {

namespace {

bool isCountryOfPhone(const Reason &reason)
{
    return reason.code == ReasonCode::InputMissing && reason.args.value(2) == u"country_of_phone";
}

} // namespace

QString ResolvedInput::shownValue() const
{
    return secret ? secretMask.toString() : value;
}

QList<Reason> blockingProblems(const QList<ResolvedInput> &inputs)
{
    const bool phoneFails = std::any_of(inputs.cbegin(), inputs.cend(), [](const auto &resolved) {
        return resolved.kind == InputKind::Phone && resolved.problem.code != ReasonCode::None;
    });
    QList<Reason> problems;
    for (const ResolvedInput &resolved : inputs) {
        // Without a phone its country is missing too; one cause is told once.
        const bool follows = phoneFails && isCountryOfPhone(resolved.problem);
        if (resolved.problem.code != ReasonCode::None && resolved.blocks && !follows)
            problems.append(resolved.problem);
    }
    return problems;
}

QList<PreviewLine> previewLines(const QList<ResolvedInput> &inputs)
{
    QList<PreviewLine> lines;
    lines.reserve(inputs.size());
    for (const ResolvedInput &resolved : inputs)
        lines.append({ resolved.name, resolved.secret ? QString() : resolved.value, resolved.secret,
                       resolved.required, resolved.problem });
    return lines;
}

QString resolvedValue(const QList<ResolvedInput> &inputs, const QString &name)
{
    const auto found =
        std::find_if(inputs.cbegin(), inputs.cend(),
                     [&](const ResolvedInput &resolved) { return resolved.name == name; });
    return found == inputs.cend() ? QString() : found->value;
}

QList<ResolvedInput> freeInputsOf(const QList<ResolvedInput> &inputs, const QString &prefix)
{
    QList<ResolvedInput> found;
    for (const ResolvedInput &resolved : inputs) {
        if (resolved.free && resolved.free->prefix == prefix)
            found.append(resolved);
    }
    return found;
}

QList<QByteArray> secretValuesOf(const QList<ResolvedInput> &inputs)
{
    QList<QByteArray> values;
    for (const ResolvedInput &resolved : inputs) {
        if (resolved.secret && !resolved.value.isEmpty())
            values.append(resolved.value.toUtf8());
    }
    return values;
}

} // namespace LeadBridge
