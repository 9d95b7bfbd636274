// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/formrow.h"

#include "ui/flows/rowparts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

FormRow::FormRow(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_error(new ErrorLine(this))
{
    m_grid->setContentsMargins(10, 4, 8, 4);
    m_grid->setHorizontalSpacing(Space::inGroup);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(2, 1);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget * /*old*/, QWidget *now) { followFocus(now); });
}

void FormRow::addErrorLine(int row)
{
    m_grid->addWidget(m_error, row, 1, 1, 2);
}

QWidget *FormRow::makeLabelCell(const QString &label, bool required, const QString &name,
                                const QString &help)
{
    auto *box = new QWidget(this);
    box->setFixedWidth(labelWidth);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1); // both lines stay together in a tall row
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::sign);
    // A second line is free where no name takes it.
    const bool wraps = name.isEmpty()
        && QFontMetrics(Theme::instance().font(FontRole::Body)).horizontalAdvance(label)
            > labelWidth - Space::formRow;
    QLabel *text = wraps ? makeLabel(label, FontRole::Body, Token::Text, box)
                         : new ElidedLabel(label, FontRole::Body, Token::Text, box);
    text->setWordWrap(wraps);
    text->setSizePolicy(wraps ? QSizePolicy::Expanding : QSizePolicy::Maximum,
                        QSizePolicy::Preferred);
    head->addWidget(text, wraps ? 1 : 0);
    if (required)
        head->addWidget(makeLabel(u"*"_s, FontRole::Strong, Token::Bad, box));
    head->addStretch(wraps ? 0 : 1);
    column->addLayout(head);
    if (!name.isEmpty()) {
        auto *wire = new ElidedLabel(name, FontRole::Code, Token::Text3, box);
        m_nameWidth = wire->sizeHint().width();
        m_nameLine = new QHBoxLayout;
        m_nameLine->setSpacing(Space::inGroup);
        m_nameLine->addWidget(wire, 1);
        column->addLayout(m_nameLine);
    }
    column->addStretch(1);
    box->setToolTip(help);
    return box;
}

void FormRow::addNameLink(QPushButton *link)
{
    if (!m_nameLine)
        return;
    m_nameLink = link;
    m_nameLinkText = link->text();
    setKind(link, u"inline"_s);
    link->setFocusPolicy(Qt::NoFocus); // the menu of the row does the same by keys
    link->setFixedHeight(link->fontMetrics().height());
    m_nameLine->addWidget(link);
    showNameLink();
}

void FormRow::showNameLink()
{
    if (!m_nameLink)
        return;
    const int words = m_nameLink->fontMetrics().horizontalAdvance(m_nameLinkText) + 2;
    const bool fits = m_nameWidth + Space::inGroup + words <= labelWidth;
    m_nameLink->setText(fits ? m_nameLinkText : QString());
    m_nameLink->setIcon(fits ? QIcon() : icon(Glyph::Wand, Token::Accent));
    m_nameLink->setVisible(m_lit);
}

void FormRow::setErrorLook(QWidget *editor, bool wrong)
{
    if (editor->property("error").toBool() == wrong)
        return;
    editor->setProperty("error", wrong);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

void FormRow::setError(const QString &sentence)
{
    if (sentence == m_error->text())
        return;
    m_error->setText(sentence);
    errorChanged();
}

QString FormRow::error() const
{
    return m_error->text();
}

void FormRow::followFocus(QWidget *now)
{
    // A list, menu or dialog of this row is a window of its own; the row stays lit meanwhile.
    if (!now || now->window() != window())
        return;
    const bool inside = isAncestorOf(now);
    if (inside == m_lit)
        return;
    m_lit = inside;
    showNameLink();
    update();
    if (inside)
        emit entered();
    else
        emit left();
}

void FormRow::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_lit)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::AccentSoft));
    painter.drawRoundedRect(rect(), Radius::banner, Radius::banner);
}

} // namespace LeadBridge::Ui
