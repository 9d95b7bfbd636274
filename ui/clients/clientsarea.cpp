// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientsarea.h"

#include "ui/history/loadingbars.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What is there sooner does not flicker.
constexpr auto untilBars = 100ms;
constexpr int nothingWidth = 420;

} // namespace

ClientsArea::ClientsArea(QWidget *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_bars(new LoadingBars(this))
    , m_empty(buildEmpty())
    , m_nothing(buildNothing())
    , m_stack(new QStackedLayout(this))
{
    m_bars->setWords(tr("Reading the directory…"));
    for (QWidget *widget : { table, static_cast<QWidget *>(m_bars), m_empty, m_nothing })
        m_stack->addWidget(widget);
    m_patience.setSingleShot(true);
    m_patience.setInterval(untilBars);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_bars); });
}

QWidget *ClientsArea::buildEmpty()
{
    auto *empty = new EmptyState(
        tr("Clients from Klientiks events appear here"),
        tr("Name, phone and e-mail are remembered by the client's number in Klientiks. An event "
           "that carries only the number becomes a lead all the same."),
        this);
    empty->setObjectName(u"noClients"_s);
    empty->setGlyph(Glyph::Clients);
    QPushButton *load = empty->setPrimary(tr("Load CSV…"), Glyph::File);
    load->setObjectName(u"loadFirstCsv"_s);
    connect(load, &QPushButton::clicked, this, &ClientsArea::loadAsked);
    return empty;
}

QWidget *ClientsArea::buildNothing()
{
    auto *nothing = new QWidget(this);
    nothing->setObjectName(u"noClientFound"_s);
    auto *column = new QVBoxLayout(nothing);
    column->setSpacing(Space::inGroup);
    column->setContentsMargins(Space::page, Space::betweenGroups, Space::page, Space::page);
    column->addStretch(1);
    m_nothingTitle = makeLabel(tr("Nothing found"), FontRole::EmptyTitle, Token::Text, nothing);
    m_nothingText = new Paragraph({}, FontRole::Body, Token::Text2, nothing);
    m_nothingText->setAlignment(Qt::AlignHCenter);
    m_nothingText->setMaximumWidth(nothingWidth);
    m_nothingText->setMinimumWidth(nothingWidth / 2);
    auto *reset = new QPushButton(tr("Reset"), nothing);
    reset->setObjectName(u"resetSearch"_s);
    connect(reset, &QPushButton::clicked, this, &ClientsArea::resetAsked);
    column->addWidget(m_nothingTitle, 0, Qt::AlignHCenter);
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_nothingText, 8);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addSpacing(Space::inGroup);
    column->addWidget(reset, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return nothing;
}

void ClientsArea::setSearched(const QString &text)
{
    m_nothingText->setText(
        tr("No client has “%1” in the name, phone, e-mail or number.").arg(oneLine(text, 80)));
}

void ClientsArea::show(Shown what)
{
    m_shown = what;
    if (what == Shown::Loading) {
        if (!m_patience.isActive() && m_stack->currentWidget() != m_bars)
            m_patience.start();
        return;
    }
    m_patience.stop();
    if (what == Shown::NoClients)
        m_stack->setCurrentWidget(m_empty);
    else if (what == Shown::NothingFound)
        m_stack->setCurrentWidget(m_nothing);
    else
        m_stack->setCurrentWidget(m_table);
}

} // namespace LeadBridge::Ui
