// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupfoot.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int arrowSide = 18;
constexpr int hintWidth = 420;
} // namespace

SetupFoot::SetupFoot(QWidget *parent)
    : QFrame(parent)
    , m_hint(new Paragraph({}, FontRole::Small, Token::Text3, this))
    , m_close(new QPushButton(tr("Save and close"), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this))
{
    setKind(this, u"bottom"_s);
    setMinimumHeight(usualHeight);
    setKind(m_close, u"flat"_s);
    setKind(m_back, u"big"_s);
    setKind(m_next, u"bigPrimary"_s);
    m_close->setObjectName(u"wizardClose"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    // The arrow stands after the word.
    m_next->setLayoutDirection(Qt::RightToLeft);
    m_hint->setAlignment(Qt::AlignRight);
    m_hint->setMaximumWidth(hintWidth);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(Space::formRow);
    row->addWidget(m_close);
    row->addStretch(1);
    row->addWidget(m_hint, 100);
    row->addWidget(m_back);
    row->addWidget(m_next);
    setSideMargin(Space::page);
    connect(m_close, &QPushButton::clicked, this, &SetupFoot::closeAsked);
    connect(m_back, &QPushButton::clicked, this, &SetupFoot::backAsked);
    connect(m_next, &QPushButton::clicked, this, &SetupFoot::nextAsked);
}

QList<QWidget *> SetupFoot::focusOrder() const
{
    return { m_next, m_back, m_close };
}

void SetupFoot::setFirst(bool first)
{
    m_back->setVisible(!first);
}

void SetupFoot::setNext(const QString &verb, bool arrow)
{
    m_next->setText(verb);
    if (arrow)
        setButtonIcon(m_next, Glyph::Arrow, Token::OnAccent, arrowSide);
    else
        m_next->setIcon({});
}

void SetupFoot::setCanGoOn(bool can, const QString &whyNot)
{
    m_next->setEnabled(can);
    m_next->setToolTip(can ? QString() : whyNot.toHtmlEscaped());
    m_next->setAccessibleDescription(can ? QString() : whyNot);
    m_hint->setText(whyNot);
    m_hint->setVisible(!whyNot.isEmpty());
}

void SetupFoot::setSideMargin(int margin)
{
    layout()->setContentsMargins(margin - 8, 12, margin, 12);
}

} // namespace LeadBridge::Ui
