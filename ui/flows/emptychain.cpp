// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/emptychain.h"

#include "app/destinations/destination.h"
#include "app/interfaces/wording.h"
#include "ui/flows/chaintexts.h"
#include "ui/flows/stepcard.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int columns = 2;
constexpr int widest = 640;
} // namespace

EmptyChain::EmptyChain(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Space::page, Space::betweenGroups, Space::page, Space::page);
    column->setSpacing(Space::inGroup);
    column->addWidget(makeLabel(tr("Where to send?"), FontRole::EmptyTitle, Token::Text, page));
    auto *text = new Paragraph(tr("Each event of the flow goes there. Further steps can follow: "
                                  "they run one after another."),
                               FontRole::Body, Token::Text2, page);
    text->setMaximumWidth(widest);
    column->addWidget(text);
    column->addSpacing(Space::card);
    auto *room = new QWidget(page);
    room->setMaximumWidth(widest);
    auto *grid = new QGridLayout(room);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::formRow);
    int at = 0;
    for (const Destination *destination : destinations()) {
        const DestinationDescription &description = destination->description();
        auto *tile = new StepCard(room);
        tile->setObjectName("tile_"_L1 + description.id);
        tile->setCheckable(false);
        tile->setLetter(tileLetter(description.id));
        tile->setTexts(destinationText(description.id), serviceHint(description.id), false);
        tile->setInColumn(true);
        connect(tile, &StepCard::clicked, this, [this, id = description.id] { emit addAsked(id); });
        grid->addWidget(tile, at / columns, at % columns);
        ++at;
    }
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    column->addWidget(room);
    column->addStretch(1);
    setWidget(page);
}

void EmptyChain::enterFirst()
{
    if (auto *tile = widget()->findChild<StepCard *>())
        tile->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadBridge::Ui
