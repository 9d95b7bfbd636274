// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/template.h"

#include "app/flow/templatecontext.h"

#include <QRegularExpression>

namespace LeadBridge {

namespace {

constexpr qsizetype longestTemplate = 10'000;

/// The parsed template. Throws whatever the library throws.
Result<kainjow::mustache::mustache> parsed(const QString &text)
{
    if (text.size() > longestTemplate)
        return fail(ErrorKind::InvalidInput, QStringLiteral("the template is too long"));
    static const QRegularExpression partial(QStringLiteral("\\{\\{\\s*>"));
    if (text.contains(partial))
        return fail(ErrorKind::InvalidInput, QStringLiteral("{{>…}} is not supported"));
    kainjow::mustache::mustache result(text.toStdString());
    if (!result.is_valid())
        return fail(ErrorKind::InvalidInput, QString::fromStdString(result.error_message()));
    result.set_custom_escape([](const std::string &value) { return value; });
    return result;
}

} // namespace

Result<> checkTemplate(const QString &text)
try {
    const auto result = parsed(text);
    if (!result)
        return tl::unexpected(result.error());
    return {};
} catch (const std::exception &problem) {
    return fail(ErrorKind::InvalidInput, QString::fromUtf8(problem.what()));
}

Result<QString> renderTemplate(const QString &text, const Fields &fields,
                               const QList<StepResult> &earlier, TextEscape escape)
try {
    auto result = parsed(text);
    if (!result)
        return tl::unexpected(result.error());
    TemplateContext context(fields, earlier, escape);
    const std::string rendered = result->render(context);
    if (!result->is_valid())
        return fail(ErrorKind::InvalidInput, QString::fromStdString(result->error_message()));
    return QString::fromStdString(rendered);
} catch (const std::exception &problem) {
    return fail(ErrorKind::InvalidInput, QString::fromUtf8(problem.what()));
}

} // namespace LeadBridge
