// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientpane.h"

#include "app/interfaces/wording.h"
#include "ui/clients/clientevents.h"
#include "ui/clients/clientform.h"
#include "ui/clients/clienttexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int side = 20;
constexpr int formWidth = 520; // where the pane covers the list
} // namespace

ClientPane::ClientPane(ClientsApi &clients, HistoryApi &history, QWidget *parent)
    : QFrame(parent)
    , m_clients(clients)
    , m_title(new ElidedLabel({}, FontRole::Section, Token::Text, this))
    , m_seen(new Paragraph({}, FontRole::Small, Token::Text3, this))
    , m_failure(new Banner(BannerKind::Bad, this))
    , m_form(new ClientForm(this))
    , m_events(new ClientEvents(clients, history, this))
    , m_delete(new QPushButton(tr("Delete all data…"), this))
{
    setObjectName(u"clientPane"_s);
    setAccessibleName(tr("Client"));
    setKind(this, u"pane"_s);
    m_title->setObjectName(u"clientTitle"_s);
    m_seen->setObjectName(u"clientSeen"_s);
    m_failure->hide();
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeClient"_s);
    close->setIcon(icon(Glyph::Cross));
    close->setToolTip(tr("Close (%1)").arg(u"Esc"_s));
    close->setAccessibleName(tr("Close"));
    setKind(close, u"smallIcon"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(side, Space::formRow, Space::inGroup, Space::inGroup);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildBody());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    connect(close, &QToolButton::clicked, this, &ClientPane::closeAsked);
    connect(m_form, &ClientForm::saveAsked, this, &ClientPane::save);
    connect(m_delete, &QPushButton::clicked, this, &ClientPane::deleteAsked);
    connect(m_events, &ClientEvents::eventRequested, this, &ClientPane::eventRequested);
}

QWidget *ClientPane::buildBody()
{
    auto *body = new QWidget;
    setKind(body, u"page"_s);
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(side, 0, side, side);
    column->setSpacing(Space::card);
    column->addWidget(m_seen);
    column->addWidget(m_failure);
    m_form->setMaximumWidth(formWidth);
    column->addWidget(m_form);
    column->addWidget(new Paragraph(tr("What you write stays: events do not overwrite it."),
                                    FontRole::Small, Token::Text3, body));
    auto *line = new QFrame(body);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_events);
    m_delete->setObjectName(u"deleteClient"_s);
    setButtonIcon(m_delete, Glyph::Trash);
    column->addWidget(m_delete, 0, Qt::AlignLeft);
    column->addStretch(1);
    return body;
}

void ClientPane::showClient(const ClientEntry &entry)
{
    const bool other = entry.data.id != m_entry.data.id;
    m_entry = entry;
    m_title->setText(clientTitle(entry.data));
    m_seen->setText(tr("No. %1 in Klientiks.").arg(oneLine(entry.data.id, 40)) + u' '
                    + entryHistory(entry, nowUtc()));
    if (other)
        m_failure->hide();
    if (other)
        m_form->setClient(entry.data);
    else
        m_form->updateClient(entry.data);
    m_events->setClient(entry.data.id);
}

void ClientPane::clear()
{
    m_entry = {};
    m_form->setClient({});
    m_events->setClient({});
}

void ClientPane::refreshEvents()
{
    m_events->refresh();
}

void ClientPane::save(const ClientData &client)
{
    m_form->setSaving(true);
    whenReady(m_clients.save(client), this, [this, client](const Result<> &done) {
        m_form->setSaving(false);
        m_failure->setVisible(!done);
        if (done) {
            ClientEntry entry = m_entry;
            entry.data = client;
            entry.origin = ClientOrigin::Hand;
            m_form->setClient(client);
            showClient(entry);
        } else {
            m_failure->setText(tr("It was not saved."), errorText(done.error()));
        }
        emit saveEnded(done.has_value());
    });
}

} // namespace LeadBridge::Ui
