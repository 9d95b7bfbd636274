// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trayicon.h"

#include "ui/widgets/format.h"
#include "ui/widgets/status.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

namespace LeadBridge::Ui {

namespace {
constexpr int latestShown = 5;
constexpr int pixels = 64;
constexpr int dot = 24;
} // namespace

TrayIcon::TrayIcon(StatusApi &status, FlowsApi &flows, HistoryApi &history, QObject *parent)
    : QObject(parent)
    , m_status(status)
    , m_flows(flows)
    , m_history(history)
{
    buildMenu();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    emit openRequested();
            });
    connect(&status, &StatusApi::sendingChanged, this, &TrayIcon::refresh);
    refresh();
}

bool TrayIcon::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::show()
{
    m_icon.show();
}

void TrayIcon::setToolTip(const QString &text)
{
    m_icon.setToolTip(text);
}

void TrayIcon::showMessage(const QString &text)
{
    m_icon.showMessage(tr("LeadBridge"), text, m_icon.icon());
}

void TrayIcon::showAlert(const QString &title, const QString &text)
{
    // Desktops read the text as simple HTML; it may hold what a service said.
    QString plain = text;
    plain.replace(u'<', u'‹').replace(u'>', u'›').replace(u'&', u'＆');
    m_icon.showMessage(title, plain, m_icon.icon());
}

void TrayIcon::setTrouble(bool trouble)
{
    m_trouble = trouble;
    refresh();
}

void TrayIcon::buildMenu()
{
    m_open = m_menu.addAction(QString(), this, &TrayIcon::openRequested);
    m_toggle = m_menu.addAction(QString(), this, &TrayIcon::sendingToggleRequested);
    m_latest = m_menu.addMenu(QString());
    m_problems = m_menu.addAction(QString(), this, &TrayIcon::problemsRequested);
    m_addresses = m_menu.addMenu(QString());
    m_menu.addSeparator();
    m_quit = m_menu.addAction(QString(), this, &TrayIcon::quitRequested);
    connect(m_latest, &QMenu::aboutToShow, this, &TrayIcon::fillLatest);
    connect(m_addresses, &QMenu::aboutToShow, this, &TrayIcon::fillAddresses);
    m_open->setText(tr("Open"));
    m_latest->setTitle(tr("Latest leads"));
    m_addresses->setTitle(tr("Copy address"));
    m_quit->setText(tr("Quit"));
    setProblems(0);
}

void TrayIcon::setProblems(int open)
{
    m_problems->setText(open > 0 ? tr("Problems (%1)").arg(open) : tr("Problems"));
}

void TrayIcon::refresh()
{
    m_toggle->setText(m_status.sending().on ? tr("Stop sending") : tr("Resume sending"));
    m_icon.setIcon(makeIcon());
}

QIcon TrayIcon::makeIcon() const
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLogo(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    if (!m_status.sending().on) {
        const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
        image =
            image.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_ARGB32);
        image.setAlphaChannel(alpha);
    }
    if (m_trouble) {
        QPainter dotPainter(&image);
        dotPainter.setRenderHint(QPainter::Antialiasing);
        dotPainter.setPen(QPen(Qt::white, 3));
        dotPainter.setBrush(tokenColor(Token::Bad, false));
        dotPainter.drawEllipse(QRectF(pixels - dot - 2, 2, dot, dot));
    }
    return QIcon(QPixmap::fromImage(image));
}

void TrayIcon::fillLatest()
{
    whenReady(
        m_history.older({}, {}, latestShown), m_latest, [this](const Result<HistoryPage> &page) {
            m_latest->clear();
            if (!page || page->rows.isEmpty()) {
                m_latest->addAction(tr("No events yet"))->setEnabled(false);
                return;
            }
            for (const EventRow &row : page->rows) {
                QString who = oneLine(row.client, 60);
                who.replace(u'&', QStringLiteral("&&"));
                QAction *action =
                    m_latest->addAction(signIcon(signOf({ row.state, std::nullopt, row.test })),
                                        tr("%1, %2").arg(timeOfDay(row.receivedUtc),
                                                         who.isEmpty() ? tr("No name") : who));
                connect(action, &QAction::triggered, this,
                        [this, id = row.id] { emit eventRequested(id); });
            }
        });
}

void TrayIcon::fillAddresses()
{
    m_addresses->clear();
    const QList<FlowSummary> flows = m_flows.summaries();
    for (const FlowSummary &summary : flows) {
        QString name = oneLine(summary.name, 60);
        name.replace(u'&', QStringLiteral("&&"));
        connect(m_addresses->addAction(name), &QAction::triggered, this, [this, id = summary.id] {
            if (const std::optional<Flow> flow = m_flows.flow(id))
                QGuiApplication::clipboard()->setText(m_flows.address(*flow));
        });
    }
    if (flows.isEmpty())
        m_addresses->addAction(tr("no flows yet"))->setEnabled(false);
}

} // namespace LeadBridge::Ui
