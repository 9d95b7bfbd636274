// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/firstuse.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

QWidget *makePromise(Glyph glyph, const QString &title, const QString &text, QWidget *parent)
{
    auto *card = new QFrame(parent);
    setKind(card, u"card"_s);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(Space::card, Space::card, Space::card, Space::card);
    row->setSpacing(12);
    auto *view = new SignView(Sign::Info, card, 24);
    view->setGlyph(glyph, Token::Accent);
    row->addWidget(view, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::sign);
    column->addWidget(new Paragraph(title, FontRole::Strong, Token::Text, card));
    column->addWidget(new Paragraph(text, FontRole::Small, Token::Text2, card));
    column->addStretch(1);
    row->addLayout(column, 1);
    return card;
}

} // namespace

FirstUse::FirstUse(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, 0, Space::page, 0);
    auto *state = new EmptyState(
        tr("Connect Klientiks to CPA.House"),
        tr("Every new client in Klientiks becomes a lead in CPA.House. It takes about three "
           "minutes, the wizard guides each step."),
        this);
    column->addWidget(state);
    state->setPicture(new ChainPicture(state));
    QPushButton *create = state->setPrimary(tr("Create a flow"), Glyph::Plus);
    create->setObjectName(u"createFlow"_s);
    QPushButton *example = state->setSecondary(tr("See an example"), Glyph::Play);
    example->setObjectName(u"seeExample"_s);
    QPushButton *load = state->setLink(tr("Load settings from a file"));
    load->setObjectName(u"loadSettings"_s);
    state->setBelow(makePromises());
    connect(create, &QPushButton::clicked, this, &FirstUse::createRequested);
    connect(example, &QPushButton::clicked, this, &FirstUse::exampleRequested);
    connect(load, &QPushButton::clicked, this, &FirstUse::importRequested);
}

QWidget *FirstUse::makePromises()
{
    auto *room = new QWidget(this);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::card);
    row->addWidget(makePromise(Glyph::Key, tr("What you need"),
                               tr("Sign-in to Klientiks and your CPA.House account: API key, "
                                  "offer and stream numbers."),
                               room),
                   1);
    row->addWidget(makePromise(Glyph::Shield, tr("Your data stays here"),
                               tr("Clients and keys are kept on this computer. Only what you "
                                  "send leaves it."),
                               room),
                   1);
    row->addWidget(makePromise(Glyph::Inbox, tr("Nothing gets lost"),
                               tr("An event is first written to disk and only then sent."), room),
                   1);
    return room;
}

} // namespace LeadBridge::Ui
