// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/mappingproblem.h"

#include "app/destinations/checkflow.h"
#include "app/interfaces/wording.h"
#include "ui/flows/flowtexts.h"

#include <QCoreApplication>
#include <QUrl>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions below their context.
struct MappingProblem
{
    Q_DECLARE_TR_FUNCTIONS(MappingProblem)
};

bool isWebAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

QString mappingProblem(const Action &action, const InputDescription &input,
                       const QList<PreviewLine> &lines)
{
    if (missingInputs(action).contains(input.name))
        return missingInputText(input, destinationText(action.destination));
    const auto mapping = action.mapping.constFind(input.name);
    const bool constant =
        mapping != action.mapping.cend() && mapping->kind == MappingKind::Constant;
    for (const PreviewLine &line : lines) {
        if (line.name != input.name)
            continue;
        const ReasonCode code = line.problem.code;
        const bool ownFault = code == ReasonCode::TemplateBad || code == ReasonCode::SecretMissing
            || ((code == ReasonCode::InputBad || code == ReasonCode::PhoneBad) && constant);
        if (ownFault)
            return reasonText(line.problem);
    }
    return {};
}

QString settingProblem(const Action &action, const DestinationDescription &description,
                       const SettingDescription &setting)
{
    const QString text = settingText(action, description, setting.name);
    if (text.isEmpty())
        return setting.required ? MappingProblem::tr("It does not work without this: fill it in")
                                : QString();
    if (setting.kind == InputKind::Url && !isWebAddress(text))
        return MappingProblem::tr("The address begins with https:// or http://");
    return {};
}

} // namespace LeadBridge::Ui
