// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupframe.h"

#include "ui/widgets/labels.h"
#include "ui/wizard/setupfoot.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 40;
constexpr int leadWidth = 720;

void collectFocus(QWidget *widget, QList<QWidget *> &order);

void collectFocus(QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collectFocus(item->widget(), order);
        else if (item->layout())
            collectFocus(item->layout(), order);
    }
}

/// What takes the focus below @p widget, in the order of the layouts.
void collectFocus(QWidget *widget, QList<QWidget *> &order)
{
    if (widget->focusPolicy() & Qt::TabFocus)
        order.append(widget);
    if (widget->layout())
        collectFocus(widget->layout(), order);
}

} // namespace

SetupFrame::SetupFrame(SetupPage *page, QWidget *parent)
    : QWizardPage(parent)
    , m_page(page)
    , m_body(new QWidget)
    , m_inside(new QVBoxLayout(m_body))
    , m_column(new QVBoxLayout(this))
    , m_heading(makeLabel({}, FontRole::WizardTitle, Token::Text, this))
    , m_lead(new Paragraph({}, FontRole::Body, Token::Text2, this))
    , m_scroll(new QScrollArea(this))
    , m_foot(new SetupFoot(this))
{
    m_heading->setWordWrap(true);
    m_heading->setObjectName(u"wizardHeading"_s);
    m_lead->setMaximumWidth(leadWidth);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 26, margin, 18);
    head->setSpacing(6);
    head->addWidget(m_heading);
    head->addWidget(m_lead);
    m_inside->setContentsMargins(margin, 2, margin, Space::page);
    m_inside->setSpacing(Space::card);
    m_inside->addWidget(m_page);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(m_foot);
    m_foot->setSideMargin(margin);
    connect(m_page, &SetupPage::stateChanged, this, &SetupFrame::updateTexts);
    updateTexts();
}

/// In the order it is read, whatever was made first: rows are made anew while a page lives.
void SetupFrame::orderFocus()
{
    QList<QWidget *> order;
    collectFocus(m_body, order);
    for (QWidget *button : m_foot->focusOrder())
        order.append(button);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void SetupFrame::setPlace(bool first, bool last)
{
    m_foot->setFirst(first);
    m_last = last;
    updateTexts();
}

void SetupFrame::setAbove(QWidget *widget)
{
    m_inside->insertWidget(0, widget);
}

void SetupFrame::updateTexts()
{
    m_heading->setText(m_page->heading());
    m_lead->setText(m_page->lead());
    m_lead->setVisible(!m_page->lead().isEmpty());
    const QString verb = m_page->nextText();
    m_foot->setNext(verb.isEmpty() ? tr("Next") : verb, !m_last);
    m_foot->setCanGoOn(m_page->canGoOn(), m_page->whyNot());
    setAccessibleName(tr("Step %1 of %2, %3")
                          .arg(static_cast<int>(m_page->step()))
                          .arg(setupSteps)
                          .arg(m_page->heading()));
}

void SetupFrame::enter()
{
    m_foot->nextButton()->setDefault(true);
    m_page->entered();
    updateTexts();
    orderFocus();
    const QWidget *focused = window()->focusWidget();
    if (!focused || !m_page->isAncestorOf(focused))
        focusFirst();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SetupFrame::focusFirst()
{
    QList<QWidget *> order;
    collectFocus(m_body, order);
    for (QWidget *next : std::as_const(order)) {
        const auto *button = qobject_cast<QAbstractButton *>(next);
        const bool unchosen = button && button->autoExclusive() && !button->isChecked();
        if (next->isEnabled() && next->isVisibleTo(m_body) && !unchosen) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_foot->nextButton()->setFocus(Qt::OtherFocusReason);
}

void SetupFrame::resizeEvent(QResizeEvent *event)
{
    QWizardPage::resizeEvent(event);
    // As wide as can be seen: what is too wide wraps, it does not scroll.
    m_body->setMaximumWidth(event->size().width());
}

} // namespace LeadBridge::Ui
