// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/transformdialog.h"

#include "ui/flows/transformline.h"
#include "ui/flows/transformtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 560;
constexpr int dialogHeight = 480;
constexpr int endNameWidth = 96;
constexpr int longestShown = 300;

constexpr std::array kinds {
    TransformKind::Trim,      TransformKind::Digits,   TransformKind::Phone,
    TransformKind::FirstWord, TransformKind::LastWord, TransformKind::WithoutFirstWord,
    TransformKind::Title,     TransformKind::Upper,    TransformKind::Lower,
    TransformKind::Date,      TransformKind::Number,   TransformKind::Lookup,
    TransformKind::Default,
};

Transform fresh(TransformKind kind)
{
    Transform transform;
    transform.kind = kind;
    transform.argument = transformArguments(kind).value(0);
    if (kind == TransformKind::Date)
        transform.argument = u"dd.MM.yyyy"_s;
    return transform;
}

} // namespace

TransformDialog::TransformDialog(const Value &value, const QList<Transform> &transforms,
                                 QWidget *parent)
    : QDialog(parent)
    , m_value(value)
    , m_transforms(transforms)
{
    setObjectName(u"transformDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Transform: %1").arg(value.label));
    setMinimumSize(dialogWidth, dialogHeight);
    build();
    rebuild();
}

void TransformDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::formRow);
    column->addWidget(new Paragraph(windowTitle(), FontRole::Section, Token::Text, this));
    column->addWidget(makeEnd(tr("Comes in"), "transformIn", &m_in));
    m_in->setText(m_value.example.isEmpty() ? tr("empty") : oneLine(m_value.example, longestShown));
    m_none = new Paragraph(tr("The value goes out as it comes. Add what is to be done with it; the "
                              "steps are carried out from top to bottom."),
                           FontRole::Body, Token::Text3, this);
    column->addWidget(m_none);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::inGroup);
    m_scroll->setWidget(page);
    column->addWidget(m_scroll, 1);
    m_add = new QPushButton(tr("Add a transform"), this);
    m_add->setObjectName(u"addTransform"_s);
    m_add->setAutoDefault(false);
    setKind(m_add, u"smallFlat"_s);
    setButtonIcon(m_add, Glyph::Plus, Token::Accent);
    connect(m_add, &QPushButton::clicked, this, &TransformDialog::showMenu);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(makeEnd(tr("Goes out"), "transformOut", &m_out));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *apply = new QPushButton(tr("Apply"), this);
    apply->setObjectName(u"applyTransforms"_s);
    apply->setDefault(true);
    setKind(apply, u"primary"_s);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, [this] {
        emit applied(m_transforms);
        accept();
    });
}

QWidget *TransformDialog::makeEnd(const QString &name, const char *object, ElidedLabel **value)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    QLabel *label = makeLabel(name, FontRole::Body, Token::Text2, box);
    label->setMinimumWidth(endNameWidth);
    *value = new ElidedLabel({}, FontRole::Code, Token::Text, box);
    (*value)->setObjectName(QLatin1StringView(object));
    row->addWidget(label);
    row->addWidget(*value, 1);
    return box;
}

void TransformDialog::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"transformMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TransformKind kind : kinds) {
        QAction *action = menu->addAction(transformKindText(kind));
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this, [this, kind] { add(kind); });
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void TransformDialog::add(TransformKind kind)
{
    m_transforms.append(fresh(kind));
    rebuild(static_cast<int>(m_transforms.size()) - 1);
}

void TransformDialog::rebuild(int entered)
{
    for (TransformLine *line : std::as_const(m_lines)) {
        m_column->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    while (m_column->count() > 0)
        delete m_column->takeAt(0);
    const int count = static_cast<int>(m_transforms.size());
    for (int i = 0; i < count; ++i) {
        auto *line = new TransformLine(m_transforms.at(i), i + 1, count, m_scroll->widget());
        m_lines.append(line);
        m_column->addWidget(line);
        line->show(); // before the layout does, or it could not take the focus yet
        connect(line, &TransformLine::edited, this, [this, line, i] {
            m_transforms[i] = line->transform();
            showResults();
        });
        // Queued: the line that is pressed goes away with it.
        connect(
            line, &TransformLine::moveAsked, this,
            [this, i](int by) {
                m_transforms.move(i, i + by);
                rebuild(i + by);
            },
            Qt::QueuedConnection);
        connect(
            line, &TransformLine::removeAsked, this,
            [this, i] {
                m_transforms.removeAt(i);
                rebuild();
                m_add->setFocus(Qt::OtherFocusReason);
            },
            Qt::QueuedConnection);
    }
    m_column->addStretch(1);
    m_none->setVisible(count == 0);
    m_scroll->setVisible(count > 0);
    showResults();
    if (entered >= 0 && entered < m_lines.size()) {
        m_lines.at(entered)->enter();
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(m_lines.at(entered));
    }
}

void TransformDialog::showResults()
{
    Result<QString> last = m_value.example;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        last = transformed(m_value.example, m_transforms.mid(0, i + 1), m_value.region);
        m_lines.at(i)->showResult(last);
        if (!last) {
            for (qsizetype rest = i + 1; rest < m_lines.size(); ++rest)
                m_lines.at(rest)->showUnreached();
            break;
        }
    }
    setTone(m_out, last ? Token::Text : Token::Bad);
    if (!last)
        m_out->setText(tr("nothing: the step stops here"));
    else
        m_out->setText(last->isEmpty() ? tr("empty") : oneLine(*last, longestShown));
}

QString TransformDialog::outcomeText() const
{
    return m_out->text();
}

} // namespace LeadBridge::Ui
