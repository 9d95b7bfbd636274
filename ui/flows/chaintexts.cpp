// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/chaintexts.h"

#include "app/destinations/destination.h"
#include "app/interfaces/wording.h"
#include "ui/flows/conditiontexts.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/stepreferences.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct ChainTexts
{
    Q_DECLARE_TR_FUNCTIONS(ChainTexts)
};

constexpr int iconSide = 24;
constexpr int iconScale = 3; ///< sharp on the densest screens

} // namespace

QString newStepName(const QString &destinationId)
{
    if (destinationId == "cpa_house"_L1)
        return ChainTexts::tr("Lead to CPA.House");
    if (destinationId == "telegram"_L1)
        return ChainTexts::tr("Message to Telegram");
    if (destinationId == "bitrix24"_L1)
        return ChainTexts::tr("Lead to Bitrix24");
    if (destinationId == "amocrm"_L1)
        return ChainTexts::tr("Lead to amoCRM");
    if (destinationId == "email"_L1)
        return ChainTexts::tr("Letter");
    if (destinationId == "http_request"_L1)
        return ChainTexts::tr("HTTP request");
    return destinationText(destinationId);
}

QString serviceHint(const QString &destinationId)
{
    if (destinationId == "cpa_house"_L1)
        return ChainTexts::tr("a lead to the call centre");
    if (destinationId == "telegram"_L1)
        return ChainTexts::tr("a message to a chat");
    if (destinationId == "bitrix24"_L1)
        return ChainTexts::tr("a lead, a deal or a contact");
    if (destinationId == "amocrm"_L1)
        return ChainTexts::tr("a lead with its contact");
    if (destinationId == "email"_L1)
        return ChainTexts::tr("a letter to one or more addresses");
    if (destinationId == "http_request"_L1)
        return ChainTexts::tr("a request to any address");
    return {};
}

QString tileLetter(const QString &destinationId)
{
    const Destination *destination = findDestination(destinationId);
    const QString tile = destination ? destination->description().tile : QString();
    return tile.isEmpty() ? destinationLetter(destinationId) : tile;
}

QIcon tileIcon(const QString &destinationId)
{
    QPixmap pixmap(iconSide * iconScale, iconSide * iconScale);
    pixmap.setDevicePixelRatio(iconScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::Sunken));
    const QRectF rect(0, 0, iconSide, iconSide);
    painter.drawRoundedRect(rect, Radius::control, Radius::control);
    painter.setPen(themeColor(Token::Text2));
    painter.setFont(Theme::instance().font(FontRole::SmallStrong));
    painter.drawText(rect, Qt::AlignCenter, tileLetter(destinationId));
    return pixmap;
}

QString badReferenceText(int number, qsizetype index)
{
    if (number == removedStep)
        return ChainTexts::tr("takes from a step that was removed");
    if (number == index + 1)
        return ChainTexts::tr("takes from itself");
    return ChainTexts::tr("takes from step %1, which comes later").arg(number);
}

StepDetail stepDetail(const QList<Action> &actions, qsizetype index, int toFill)
{
    const Action &action = actions.at(index);
    if (!action.enabled)
        return { ChainTexts::tr("off"), false };
    if (const auto number = badReference(actions, index))
        return { badReferenceText(*number, index), true };
    if (toFill > 0)
        return { toFillText(toFill), true };
    const QString when = runRuleText(action.run);
    if (!action.conditions)
        return { when, false };
    const QString condition = conditionText(*action.conditions);
    if (action.run == RunRule::Always)
        return { ChainTexts::tr("if %1").arg(condition), false };
    return { ChainTexts::tr("%1 and %2").arg(when, condition), false };
}

} // namespace LeadBridge::Ui
