// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVariant>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct KindRow
{
    const char *name;
    Sign sign;
    Token paper;
};

KindRow rowOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Info:
        return { "info", Sign::Info, Token::WaitBg };
    case BannerKind::Ok:
        return { "ok", Sign::Delivered, Token::OkBg };
    case BannerKind::Warn:
        return { "warn", Sign::Warning, Token::WarnBg };
    case BannerKind::Bad:
        return { "bad", Sign::Rejected, Token::BadBg };
    case BannerKind::Unsure:
        return { "unsure", Sign::Uncertain, Token::UnsureBg };
    }
    return {};
}

constexpr auto toastLife = 5s;
constexpr auto toastLifeWithAction = 15s;
constexpr int toastMargin = 24;
constexpr int toastWidth = 400;

} // namespace

Banner::Banner(BannerKind kind, QWidget *parent)
    : QFrame(parent)
    , m_sign(new SignView(Sign::Info, this, 20))
    , m_fact(new Paragraph({}, FontRole::Strong, Token::Text, this))
    , m_sentence(new Paragraph({}, FontRole::Body, Token::Text, this))
    , m_action(new QPushButton(this))
    , m_second(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_fact);
    texts->addWidget(m_sentence);
    row->addLayout(texts, 1);
    m_fact->setMaximumWidth(QWIDGETSIZE_MAX);
    m_sentence->setMaximumWidth(QWIDGETSIZE_MAX);
    for (QPushButton *button : { m_action, m_second }) {
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setKind(button, u"small"_s);
        button->setVisible(false);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    setKind(m_close, u"smallIcon"_s);
    m_close->setIcon(icon(Glyph::Cross));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_fact->setVisible(false);
    m_sentence->setVisible(false);
    m_close->setVisible(false);
    setBannerKind(kind);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &Banner::secondActionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

void Banner::setBannerKind(BannerKind kind)
{
    const KindRow row = rowOf(kind);
    setKind(this, "banner-"_L1 + QLatin1StringView(row.name));
    m_sign->setSign(row.sign);
    m_sign->setPaper(row.paper);
}

void Banner::setText(const QString &fact, const QString &sentence)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(fact.isEmpty() ? sentence : fact + u' ' + sentence);
}

void Banner::setAction(const QString &verb)
{
    m_action->setText(verb);
    m_action->setVisible(!verb.isEmpty());
}

void Banner::setSecondAction(const QString &verb)
{
    m_second->setText(verb);
    m_second->setVisible(!verb.isEmpty());
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::fact() const
{
    return m_fact->text();
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

Toast *Toast::show(QWidget *anyWidget, const QString &text, const QString &action,
                   const std::function<void()> &undone)
{
    QWidget *window = anyWidget->window();
    const auto old = window->findChildren<Toast *>(QString(), Qt::FindDirectChildrenOnly);
    for (Toast *toast : old) {
        toast->hide();
        toast->deleteLater();
    }
    auto *toast = new Toast(window, text, action, undone);
    toast->place();
    toast->QFrame::show();
    toast->raise();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return toast;
}

Toast::Toast(QWidget *window, const QString &text, const QString &action,
             const std::function<void()> &undone)
    : QFrame(window)
    , m_life(new QTimer(this))
    , m_text(new Paragraph(text, FontRole::Body, Token::Text, this))
{
    setKind(this, u"toast"_s);
    setAccessibleName(text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    if (!action.isEmpty()) {
        auto *button = new QPushButton(action, this);
        setKind(button, u"smallFlat"_s);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, undone] {
            hide();
            deleteLater();
            if (undone)
                undone();
        });
    }
    m_life->setSingleShot(true);
    m_life->setInterval(action.isEmpty() ? toastLife : toastLifeWithAction);
    connect(m_life, &QTimer::timeout, this, &QObject::deleteLater);
    m_life->start();
    window->installEventFilter(this);
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    const int room = window->width() - 2 * toastMargin;
    const int wide = qMin(qMin(toastWidth, room), sizeHint().width());
    resize(wide,
           layout()->hasHeightForWidth() ? layout()->heightForWidth(wide) : sizeHint().height());
    const QVariant foot = window->property(toastRoomProperty);
    const int bottom = foot.isValid() ? foot.toInt() : Size::bottomLine;
    move(window->width() - width() - toastMargin,
         window->height() - height() - toastMargin - bottom);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_life->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_life->start();
    QFrame::leaveEvent(event);
}

} // namespace LeadBridge::Ui
